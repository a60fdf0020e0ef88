package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.importer.Importer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills one process after the other while lives are imported. The importer repeats what was not answered; in the end
/// every
/// file must agree with its bundle to the last charge: nothing lost, nothing twice.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("nightly")
class CrashDuringImportIT {

    private static final List<String> VICTIMS =
            List.of("records", "card", "postgres", "audit", "kafka", "payment", "documents", "gateway");
    private static final Pattern BEGINNING_OF_ID = Pattern.compile("[0-9a-f]{8}(?=-[0-9a-f]{4}-)");
    private static final int LIVES_MAX = 12;

    @TempDir
    private Path folder;

    @Test
    void a_process_killed_during_the_import_loses_and_duplicates_nothing() throws Exception {
        var suite = Suite.shared();
        var life = 0;
        var victims = VICTIMS.iterator();
        while (victims.hasNext() && life < LIVES_MAX) {
            var bundle = newLife(life++);
            var importing = CompletableFuture.supplyAsync(
                    () -> Importer.bring(suite.addresses(), List.of(bundle.toString()), System.out));
            while (victims.hasNext() && !importing.isDone()) {
                suite.kill(victims.next());
            }
            assertThat(importing.get(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(victims).isExhausted();
        for (var again = 0; again < life; again++) {
            var bundle = folder.resolve("life-" + again + ".json").toString();
            assertThat(Importer.bring(suite.addresses(), List.of(bundle), System.out))
                    .isTrue();
        }
    }

    /// A life of the sample under other ids, so that the city does not know it yet.
    private Path newLife(int number) throws IOException {
        try (var sample = Importer.class.getResourceAsStream("/sample/jarrod.json.gz");
                var in = new GZIPInputStream(sample)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var changed = BEGINNING_OF_ID.matcher(text).replaceAll(found -> other(found.group(), number));
            return Files.writeString(folder.resolve("life-" + number + ".json"), changed);
        }
    }

    private static String other(String beginning, int number) {
        var bits = Integer.parseUnsignedInt(beginning, 16);
        return "%08x".formatted(Integer.rotateLeft(bits, 7) ^ (0x5bd1e995 * (number + 1)));
    }
}
