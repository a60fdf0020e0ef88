package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.importer.Importer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes while lives are imported. The importer repeats what was not answered; in the end every file must
/// agree with its bundle to the last charge, and what was published with what was stored: nothing lost, nothing twice.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashDuringImportIT {

    /// Those that the import cannot do without first, each alone: the others come back beside it.
    private static final List<String> VICTIMS = List.of(
            "card",
            "records",
            "postgres",
            "kafka",
            "documents",
            "audit",
            "payment",
            "gateway",
            "simulator",
            "identity");
    private static final String STORED = "records/visit-recorded/2";
    private static final String PUBLISHED = "records.visit-recorded.v1";
    private static final int NIGHTLY_ROUNDS = 3;
    /// Several batches of the importer, so that there is a middle to be killed in.
    private static final long BATCHES_OF_BYTES = 6L * 1024 * 1024;

    @TempDir
    private Path folder;

    private final Suite suite = Suite.shared();
    private final List<Path> lives = new ArrayList<>();
    private long brought = visits();

    /// As in a suite that has run for some minutes.
    @BeforeAll
    static void whoFallsComesBackFast() {
        Suite.shared().awaitArchives();
    }

    @Test
    void every_process_killed_once_during_the_import_loses_and_duplicates_nothing() throws Exception {
        mustSurvive(VICTIMS);
    }

    @Test
    @Tag("nightly")
    void every_process_killed_several_times_in_any_order_loses_and_duplicates_nothing() throws Exception {
        var victims = new ArrayList<String>();
        for (var round = 0; round < NIGHTLY_ROUNDS; round++) {
            victims.addAll(VICTIMS);
        }
        Collections.shuffle(victims, new Random(20_261_125));
        mustSurvive(victims);
    }

    @Test
    void the_supervisor_killed_during_the_import_takes_all_along_and_up_brings_all_back() throws Exception {
        var before = visits();
        var importing = importing(anotherLife());
        Waiting.until(Duration.ofMinutes(1), "the import is under way", () -> visits() > before);

        suite.killSupervisor();
        suite.up();

        assertThat(importing.get(3, TimeUnit.MINUTES)).isTrue();
        mustHoldEverythingOnce();
    }

    /// Whoever is next falls when visits have come in since the last fell: nobody falls while the import
    /// only waits, but those who fell before need not be back.
    private void mustSurvive(List<String> killed) throws Exception {
        var victims = killed.iterator();
        var struck = new HashMap<String, Integer>();
        while (victims.hasNext()) {
            var importing = importing(anotherLife());
            while (victims.hasNext() && movesOn(importing)) {
                var victim = victims.next();
                struck.put(victim, suite.strike(victim));
            }
            assertThat(importing.get(3, TimeUnit.MINUTES)).isTrue();
        }
        suite.awaitReturn(struck);
        mustHoldEverythingOnce();
    }

    /// Waits until the import has brought another visit.
    ///
    /// @return whether there is still something to come
    private boolean movesOn(CompletableFuture<Boolean> importing) {
        var before = brought;
        Waiting.until(Duration.ofMinutes(2), "the import went on", () -> {
            brought = Math.max(brought, visitsIfAnybodyKnows());
            return brought > before || importing.isDone();
        });
        return !importing.isDone();
    }

    private long visitsIfAnybodyKnows() {
        try {
            return visits();
        } catch (IllegalStateException postgresIsDown) {
            return 0;
        }
    }

    private void mustHoldEverythingOnce() {
        var before = visits();
        var again = lives.stream().map(this::importing).toList();
        assertThat(again).as("imported again, all at once").allMatch(CompletableFuture::join);
        assertThat(visits()).as("visits after importing again").isEqualTo(before);
        Waiting.until(
                Duration.ofSeconds(30),
                "every stored visit is published once",
                () -> before == PublishedFacts.byType(suite, "records").getOrDefault(PUBLISHED, 0L));
    }

    private long visits() {
        return StoredEvents.byType(suite).getOrDefault(STORED, 0L);
    }

    private CompletableFuture<Boolean> importing(Path life) {
        return CompletableFuture.supplyAsync(
                () -> Importer.bring(suite.addresses(), List.of(life.toString()), System.out));
    }

    private Path anotherLife() {
        var life = Lives.enlarged(folder, BATCHES_OF_BYTES);
        lives.add(life);
        return life;
    }
}
