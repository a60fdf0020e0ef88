package city.healthcard.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the project lives on this machine, and what the build has put there.
public final class ProjectFolder {
    private ProjectFolder() {}

    /// The folder of the parent POM: the value of `HC_HOME`, else the nearest folder at or above the working
    /// folder that holds us.
    ///
    /// @throws IllegalStateException when there is none
    public static Path find() {
        var named = System.getenv("HC_HOME");
        var start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("local-stack/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The folder of the project is neither " + start
                        + " nor above it. Set HC_HOME to the folder that holds hc."));
    }

    /// The command line that runs a module with a main class on the jars the build staged for it.
    ///
    /// @param module folder of the module, such as `local-stack/broker`
    /// @throws IllegalStateException when it is not built
    public static List<String> java(String module, List<String> flags, String mainClass) {
        var target = find().resolve(module).resolve("target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException(module + " is not built. Run ./hc build, or Maven with -am.");
        }
        var classPath = own(target) + ":" + target.resolve("lib") + "/*";
        return Stream.of(List.of(javaCommand()), flags, List.of("-cp", classPath, mainClass))
                .flatMap(List::stream)
                .toList();
    }

    /// The jar of a module, or its classes while something is compiled that is not packaged.
    private static Path own(Path target) {
        var classes = target.resolve("classes");
        try (var jars = Files.newDirectoryStream(target, "*-SNAPSHOT.jar")) {
            for (var jar : jars) {
                if (isNewest(jar, classes)) {
                    return jar;
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + target, e);
        }
    }

    private static boolean isNewest(Path jar, Path classes) throws IOException {
        var packaged = Files.getLastModifiedTime(jar).toMillis();
        try (var compiled = Files.walk(classes)) {
            return compiled.map(Path::toFile).allMatch(file -> file.lastModified() <= packaged);
        }
    }

    /// The `java` that runs us, for those we start.
    public static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
