package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Plants a person and looks for her everywhere: in logs, in Kafka's segments, in PostgreSQL's files and write-ahead
/// log, in keys and attachments. All of it lies in the state folder; the document store keeps what it has in memory
/// only.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CanaryIT {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void nothing_that_names_a_person_a_number_or_a_diagnosis_reaches_the_disk_in_the_clear() throws IOException {
        var suite = Suite.shared();
        var planted = PlayedStory.shared().played();

        var found = new ArrayList<String>();
        try (var files = Files.walk(suite.state())) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                planted.secrets().stream()
                        .filter(secret -> holds(file, secret))
                        .forEach(secret -> found.add(suite.state().relativize(file) + " holds " + secret));
            }
        }
        assertThat(planted.secrets()).hasSizeGreaterThan(8);
        assertThat(found).isEmpty();
    }

    private static boolean holds(Path file, String secret) {
        try {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return forms(secret).stream().anyMatch(bytes::contains);
        } catch (IOException vanished) {
            return false;
        }
    }

    /// How the text would look as bytes: in UTF-8, in GB18030, escaped in JSON and in an address.
    private static List<String> forms(String secret) {
        return List.of(
                latin(secret.getBytes(StandardCharsets.UTF_8)),
                latin(secret.getBytes(GB18030)),
                java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8),
                escaped(secret));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String secret) {
        var json = new StringBuilder();
        secret.chars()
                .forEach(unit -> json.append(unit < 0x80 ? String.valueOf((char) unit) : "\\u%04x".formatted(unit)));
        return json.toString();
    }
}
