package city.healthcard.eventsourcing.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.example.LampNights;
import city.healthcard.eventsourcing.feed.HandTimer;
import city.healthcard.eventsourcing.feed.Loop;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewKeeperTest {

    private static final String FIRST = "lamp_nights_v1";
    private static final String SECOND = "lamp_nights_v1_2";
    private static final String EARLIER = "lamp_nights_v0";
    private static final String OTHER_VIEW = "lamp_nights_seen_v1";
    private static final long TERM = 7;
    private static final Duration REST = Duration.ofSeconds(1);

    private final UUID lamp = new UUID(0, 1);
    private final Chronicle history = new Chronicle();
    private final FaultyStore store = new FaultyStore();
    private final HandTimer timer = new HandTimer();
    private OptionalLong term = OptionalLong.of(TERM);

    @AfterEach
    void stop() {
        timer.close();
    }

    @Test
    void what_a_view_was_kept_in_before_is_dropped_once_it_is_whole_and_other_views_are_left_alone() {
        List.of(EARLIER, SECOND, OTHER_VIEW).forEach(this::keepSomething);

        try (var keeper = keeperAtRest()) {
            assertThat(keeper.isWhole()).isTrue();
            assertThat(collections()).containsExactly(OTHER_VIEW);
        }
    }

    @Test
    void what_could_not_be_dropped_is_dropped_later() {
        keepSomething(EARLIER);
        store.failsAtNaming = 1;

        keeperAtRest().close();

        assertThat(collections()).isEmpty();
    }

    @Test
    void a_version_that_comes_back_after_it_was_dropped_is_filled_from_the_beginning() {
        keepSomething(EARLIER);
        putNote(EARLIER, Map.of("incarnation", "then", "ready", "true", "own", "7"));

        keeperAtRest().close();

        assertThat(notes().get(EARLIER)).doesNotContainKeys("own", "ready");
    }

    @Test
    void a_keeper_at_rest_hears_from_all_notes_that_the_store_was_emptied_and_fills_it_again() {
        try (var keeper = keeperAtRest()) {
            var before = notes().get(FIRST);

            store.memory.empty();
            keeper.notice(notes());

            assertThat(timer.pause()).isLessThanOrEqualTo(Loop.PACE);
            timer.turnUntilPauseIs(REST);
            assertThat(notes().get(FIRST)).containsEntry("ready", "true").isNotEqualTo(before);
        }
    }

    @Test
    void a_keeper_that_is_told_again_and_again_that_all_is_as_it_believes_does_not_ask() {
        try (var keeper = keeperAtRest()) {
            var asked = store.notesAsked.get();

            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .during(Duration.ofMillis(1_200))
                    .until(() -> {
                        turnWithoutLooking(keeper, notes());
                        return store.notesAsked.get() == asked;
                    });
        }
    }

    @Test
    void a_keeper_whose_look_failed_looks_again_before_it_writes() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        try (var keeper = keeperAtRest()) {
            history.says(lamp, new LampLit());
            store.memory.empty();
            keeper.notice(notes());
            store.failsAtAsking = 1;
            timer.turn();

            timer.turn();

            assertThat(nights(FIRST)).isEmpty();
            timer.turnUntilPauseIs(REST);
            assertThat(nights(FIRST)).contains(new LampNights("中山路", 1, 0, true));
        }
    }

    @Test
    void a_keeper_that_was_fenced_looks_which_collection_answers() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        try (var keeper = keeperAtRest()) {
            history.says(lamp, new LampLit());
            store.beforeWrite = () -> {
                keepSomething(FIRST, lamp.toString(), TERM + 1);
                makeActive(SECOND);
            };
            turnWithoutLooking(keeper, notes());

            timer.turn();

            assertThat(keeper.progress().collection()).isEqualTo(SECOND);
        }
    }

    @Test
    void a_lease_that_was_lost_and_regained_between_two_steps_is_a_reason_to_look() {
        try (var keeper = keeperAtRest()) {
            var believed = notes();
            makeActive(SECOND);
            term = OptionalLong.of(TERM + 2);

            turnWithoutLooking(keeper, believed);

            assertThat(keeper.progress().collection()).isEqualTo(SECOND);
        }
    }

    @Test
    void a_keeper_that_finds_its_note_gone_looks_which_collection_answers() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        makeActive(SECOND);
        try (var keeper = keeperAtRest()) {
            history.says(lamp, new LampLit());
            store.beforeWrite = store.memory::empty;
            turnWithoutLooking(keeper, notes());
            timer.turnUntilPauseIs(REST);

            assertThat(keeper.progress().collection()).isEqualTo(FIRST);
            assertThat(collections()).containsExactly(FIRST);
        }
    }

    /// A step that looked right before the store was emptied writes into what is there no more.
    @Test
    void what_was_torn_in_a_collection_that_answered_before_the_store_was_emptied_is_dropped() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        makeActive(SECOND);
        try (var keeper = keeperAtRest()) {
            history.says(lamp, new LampLit());
            var believed = notes();
            store.memory.empty();
            turnWithoutLooking(keeper, believed);
            assertThat(nights(SECOND)).isPresent();

            keeper.notice(notes());
            timer.turnUntilPauseIs(REST);

            assertThat(collections()).containsExactly(FIRST);
            assertThat(nights(FIRST)).contains(new LampNights("中山路", 1, 0, true));
        }
    }

    /// Has taken everything there is.
    private ViewKeeper<LampNights> keeperAtRest() {
        var keeper = new ViewKeeper<>(
                LampNights.VIEW,
                store,
                List.of(history::reader),
                () -> Uni.createFrom().item(term),
                timer);
        keeper.start();
        timer.turnUntilPauseIs(REST);
        return keeper;
    }

    /// One step right after the keeper was told how the notes stand.
    private void turnWithoutLooking(ViewKeeper<?> keeper, Map<String, Map<String, String>> believed) {
        keeper.notice(believed);
        timer.turn();
    }

    private void keepSomething(String collection) {
        keepSomething(collection, "a", 1);
    }

    private void keepSomething(String collection, String id, long term) {
        var body = "a diagnosis".getBytes(StandardCharsets.UTF_8);
        var document = new StoredDocument(id, Map.of("own", "1"), body, Map.of());
        store.memory.write(collection, List.of(document), term).await().indefinitely();
    }

    private void makeActive(String collection) {
        putNote("active/" + FIRST, Map.of("collection", collection));
    }

    private void putNote(String id, Map<String, String> note) {
        store.memory.putNote(id, note).await().indefinitely();
    }

    private Map<String, Map<String, String>> notes() {
        return store.memory.notes().await().indefinitely();
    }

    private Set<String> collections() {
        return store.memory.collections().await().indefinitely();
    }

    private Optional<LampNights> nights(String collection) {
        return store.memory
                .load(collection, Set.of(lamp.toString()))
                .map(found -> Optional.ofNullable(found.get(lamp.toString()))
                        .map(StoredDocument::body)
                        .map(LampNights.VIEW.form()::decode))
                .await()
                .indefinitely();
    }
}
