package city.healthcard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Services are packaged without the signature of Bouncy Castle, under the names its files have in this version
/// (decision 0018). A next version may name them otherwise: nothing would break then but the start, which would
/// verify the signature again and take longer.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnsignedLibraryTest {

    private static final String LEFT_OUT =
            "quarkus.class-loading.removed-resources.\"org.bouncycastle:bcprov-jdk18on\"";
    private static final String SETTINGS = "-service/src/main/resources/application.properties";

    private final Tree tree = new Tree();

    @Test
    void what_services_leave_out_is_the_whole_signature_that_the_library_has() throws Exception {
        var leftOut = new TreeMap<String, Set<String>>();
        for (var file : tree.files(name -> name.endsWith(SETTINGS))) {
            var names = settings(file).getProperty(LEFT_OUT);
            if (names != null) {
                leftOut.put(tree.shown(file).replace(SETTINGS, ""), Set.of(names.split(",")));
            }
        }

        assertThat(leftOut).containsOnlyKeys("audit", "payment", "records");
        assertThat(leftOut.values()).containsOnly(signature());
    }

    private static Properties settings(Path file) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(Tree.text(file)));
        return settings;
    }

    private static Set<String> signature() throws Exception {
        var library = BouncyCastleProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        try (var jar = new JarFile(Path.of(library).toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA|EC)"))
                    .collect(Collectors.toSet());
        }
    }
}
