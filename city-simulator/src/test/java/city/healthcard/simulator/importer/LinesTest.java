package city.healthcard.simulator.importer;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample, written as other programs write it, is the same lives.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinesTest {

    @TempDir
    private Path folder;

    @Test
    void a_bulk_export_with_a_file_per_kind_is_put_together_by_patient() {
        eachSample(bundle -> bundle.path("entry").forEach(entry -> {
            var resource = entry.path("resource");
            append(folder.resolve(resource.path("resourceType").asText() + ".ndjson"), resource.toString());
        }));

        assertThat(lives(List.of(folder.toString()))).isEqualTo(lives(List.of(Sources.SAMPLE)));
    }

    @Test
    void a_bundle_on_every_line_is_a_patient_on_every_line_and_may_be_packed() throws IOException {
        var packed = folder.resolve("lives.ndjson.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            eachSample(bundle -> write(out, bundle.toString()));
        }

        assertThat(lives(List.of(packed.toString()))).isEqualTo(lives(List.of(Sources.SAMPLE)));
    }

    private interface Whole {
        void take(JsonNode bundle);
    }

    private static void eachSample(Whole each) {
        Sources.visit(List.of(Sources.SAMPLE), path -> {
            try {
                each.take(Json.MAPPER.readTree(path.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// All transactions by patient.
    private static Map<String, List<String>> lives(List<String> named) {
        var lives = new TreeMap<String, List<String>>();
        Sources.visit(named, path -> {
            if (path.toString().endsWith(Sources.LINES)) {
                Lines.visit(path, bundle -> keep(bundle, lives));
            } else {
                try (var bundle = BundleIndex.read(path).orElseThrow()) {
                    keep(bundle, lives);
                }
            }
        });
        assertThat(lives).hasSize(4);
        return lives;
    }

    private static void keep(Bundle bundle, Map<String, List<String>> lives) {
        var transactions = new ArrayList<String>();
        var posted = new Tally();
        bundle.read().forEach(transaction -> {
            transactions.add(unordered(transaction.json()));
            posted.posted(transaction.json());
        });
        assertThat(bundle.tally().differences(posted)).isEmpty();
        transactions.sort(null);
        lives.put(bundle.patient().id(), transactions);
    }

    /// An export has no order among kinds, so a transaction is compared without one.
    private static String unordered(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ": " + unordered(field.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.isArray()
                ? node.valueStream().map(LinesTest::unordered).sorted().toList().toString()
                : node.toString();
    }

    private static void append(Path file, String line) {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            write(out, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
