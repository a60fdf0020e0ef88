package city.healthcard.eventsourcing.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.healthcard.eventsourcing.example.LampNights;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.PlacedFact;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewKeeperTest {

    private static final String OTHER_VIEW = "lamp_nights_seen_v1";

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void what_a_view_was_kept_in_before_is_dropped_once_it_is_whole_and_other_views_are_left_alone() {
        List.of("lamp_nights_v0", "lamp_nights_v1_2", OTHER_VIEW).forEach(this::keepSomething);

        try (var keeper = keeper()) {
            keeper.start();
            await().until(keeper::isWhole);

            await().untilAsserted(() -> assertThat(collections()).containsExactly(OTHER_VIEW));
        }
    }

    @Test
    void a_version_that_comes_back_after_it_was_dropped_is_filled_from_the_beginning() {
        keepSomething("lamp_nights_v0");
        store.putNote("lamp_nights_v0", Map.of("incarnation", "then", "ready", "true", "own", "7"))
                .await()
                .indefinitely();

        try (var keeper = keeper()) {
            keeper.start();
            await().untilAsserted(() -> assertThat(collections()).doesNotContain("lamp_nights_v0"));
        }

        assertThat(store.note("lamp_nights_v0").await().indefinitely())
                .hasValueSatisfying(note -> assertThat(note).doesNotContainKeys("own", "ready"));
    }

    @Test
    void a_keeper_at_rest_hears_from_all_notes_that_the_store_was_emptied_and_fills_it_again() {
        try (var keeper = keeper()) {
            keeper.start();
            await().until(keeper::isWhole);
            var first = store.note("lamp_nights_v1").await().indefinitely();

            store.empty();
            keeper.notice(store.notes().await().indefinitely());

            await().untilAsserted(() -> assertThat(
                            store.note("lamp_nights_v1").await().indefinitely())
                    .isPresent()
                    .isNotEqualTo(first));
            await().until(keeper::isWhole);
        }
    }

    @Test
    void a_keeper_that_is_told_that_all_is_as_it_believes_does_not_ask_again() {
        var faulty = new FaultyStore();
        try (var keeper = keeper(faulty)) {
            keeper.start();
            await().until(keeper::isWhole);
            keeper.notice(faulty.notes().await().indefinitely());
            var asked = faulty.notesAsked.get();

            keeper.wake();
            await().during(Duration.ofMillis(100)).until(() -> faulty.notesAsked.get() == asked);
        }
    }

    private ViewKeeper<LampNights> keeper() {
        return keeper(store);
    }

    private ViewKeeper<LampNights> keeper(DocumentStore store) {
        return new ViewKeeper<>(
                LampNights.VIEW,
                store,
                List.of((_, _) -> new Nothing()),
                () -> Uni.createFrom().item(OptionalLong.of(7)),
                timer);
    }

    private void keepSomething(String collection) {
        var body = "a diagnosis".getBytes(StandardCharsets.UTF_8);
        var document = new StoredDocument("a", Map.of("own", "1"), body, Map.of());
        store.write(collection, List.of(document), 1).await().indefinitely();
    }

    private Iterable<String> collections() {
        return store.collections().await().indefinitely();
    }

    private static final class Nothing implements FactReader {

        @Override
        public Uni<List<PlacedFact>> next(int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public boolean caughtUp() {
            return true;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
