package city.healthcard.eventsourcing.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutOut;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.example.LampNights;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.feed.Found;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewRunnerTest {

    private static final String COLLECTION = "lamp_nights_v1";
    private static final long TERM = 7;

    private final UUID lamp = new UUID(0, 1);
    private final Chronicle history = new Chronicle();
    private final FaultyStore store = new FaultyStore();

    @Test
    void everything_that_happened_is_in_the_documents_and_then_the_view_is_whole() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"), new LampLit());
        var runner = runner();

        assertThat(runner.ready()).isFalse();
        drain(runner);

        assertThat(runner.ready()).isTrue();
        assertThat(nights()).contains(new LampNights("中山路", 1, 0, true));
    }

    @Test
    void a_runner_that_takes_over_goes_on_where_the_other_stopped() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        drain(runner());
        history.says(lamp, new LampLit());
        var successor = runner();

        drain(successor);

        assertThat(nights()).contains(new LampNights("中山路", 1, 0, true));
        assertThat(successor.applied()).isEqualTo(1);
    }

    @Test
    void a_crash_after_the_documents_and_before_the_place_takes_nothing_twice() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        drain(runner());
        history.says(lamp, new LampLit());
        store.failsAtNote = 1;
        var crashing = runner();
        assertThatThrownBy(() -> drain(crashing)).hasMessage("crash");
        assertThat(nights().orElseThrow().own()).isEqualTo(1);

        drain(runner());

        assertThat(nights()).contains(new LampNights("中山路", 1, 0, true));
    }

    @Test
    void a_batch_that_could_not_be_written_is_taken_again() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        drain(runner);
        history.says(lamp, new LampLit());
        store.failsAtWrite = 1;
        assertThatThrownBy(() -> drain(runner)).hasMessage("crash");

        drain(runner);

        assertThat(nights()).contains(new LampNights("中山路", 1, 0, true));
    }

    @Test
    void a_store_that_was_emptied_is_filled_again_from_the_beginning() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"), new LampLit());
        var runner = runner();
        drain(runner);

        store.memory.empty();
        assertThat(step(runner)).isTrue();
        assertThat(runner.ready()).isFalse();
        drain(runner);

        assertThat(runner.ready()).isTrue();
        assertThat(nights()).contains(new LampNights("中山路", 1, 0, true));
    }

    /// Documents of such a batch stand in the empty store with gaps before them; they must not stay.
    @Test
    void a_store_that_is_emptied_in_the_middle_of_a_batch_leaves_no_torn_document_behind() {
        var other = new UUID(0, 2);
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        history.says(other, new LampPutUp(other, "鹭江道", "white"));
        var runner = runner();
        drain(runner);
        history.says(lamp, new LampLit());
        store.beforeWrite = store.memory::empty;

        drain(runner);

        assertThat(nights()).contains(new LampNights("中山路", 1, 0, true));
        assertThat(find(other)).contains(new LampNights("鹭江道", 0, 0, false));
    }

    /// The lease is lost while a batch is on its way; whoever has it by then is further already.
    @Test
    void who_lost_the_lease_with_a_batch_in_flight_overwrites_nothing_that_is_newer() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var zombie = runner();
        drain(zombie);
        history.says(lamp, new LampLit());
        store.beforeWrite = () -> {
            history.says(lamp, new LampPutOut());
            drain(runner(), TERM + 1);
        };

        assertThatThrownBy(() -> drain(zombie)).isInstanceOf(Fenced.class);

        var after = nights();
        assertThat(after).isEqualTo(Optional.of(wholeHistory()));
        history.says(lamp, new LampLit());
        drain(runner(), TERM + 1);
        assertThat(nights()).isEqualTo(Optional.of(wholeHistory()));
    }

    /// The store is emptied, and the lease is lost with a batch on its way: by then another fills the view
    /// anew.
    @Test
    void who_lost_the_lease_leaves_the_note_of_whoever_fills_an_emptied_store() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var zombie = runner();
        drain(zombie);
        history.says(lamp, new LampLit());
        var successor = runner();
        store.beforeWrite = () -> {
            store.memory.empty();
            step(successor);
        };

        goOn(zombie);
        goOn(zombie);

        assertThat(note()).containsEntry("ready", "false").doesNotContainKey("own");
        assertThat(successor.goesBy(note())).isTrue();
    }

    /// The store is emptied, and who is losing the lease finds no document where it had one. What it makes of
    /// its batch alone arrives when its successor has dropped everything.
    @Test
    void who_lost_the_lease_leaves_no_torn_document_in_a_view_that_is_filled_anew() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var zombie = runner();
        drain(zombie);
        history.says(lamp, new LampLit());
        var successor = runner();
        store.beforeLoad = store.memory::empty;
        store.beforeWrite = () -> successor.step(TERM + 1).await().indefinitely();

        goOn(zombie);
        assertThat(nights().orElseThrow()).isNotEqualTo(wholeHistory());
        drain(successor, TERM + 1);
        assertThat(nights()).contains(wholeHistory());
    }

    @Test
    void a_runner_that_takes_over_a_view_being_filled_anew_counts_no_document_from_before() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var zombie = runner();
        drain(zombie);
        history.says(lamp, new LampLit());
        store.beforeLoad = store.memory::empty;
        store.beforeWrite = () -> runner().step(TERM + 1).await().indefinitely();
        goOn(zombie);

        drain(runner(), TERM + 2);

        assertThat(nights()).contains(wholeHistory());
    }

    @Test
    void a_batch_whose_documents_could_not_be_told_is_taken_again() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var stumbles = new AtomicBoolean();
        var runner = runner(stumblingWhen(stumbles));
        drain(runner);
        history.says(lamp, new LampLit());
        stumbles.set(true);
        assertThatThrownBy(() -> goOn(runner)).hasMessage("stumbled");

        history.says(lamp, new LampPutOut());
        drain(runner);

        assertThat(nights()).contains(new LampNights("中山路", 1, 0, false));
    }

    @Test
    void who_takes_over_from_one_that_was_filling_the_view_anew_is_not_whole_before_it_has_filled_it() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var first = runner();
        drain(first);
        store.memory.empty();
        step(runner());

        step(first);

        assertThat(first.ready()).isFalse();
        drain(first);
        assertThat(first.ready()).isTrue();
        assertThat(nights()).contains(new LampNights("中山路", 0, 0, false));
    }

    @Test
    void who_takes_over_a_view_that_is_whole_leaves_it_so() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        drain(runner());
        history.says(lamp, new LampLit());
        var successor = runner();

        step(successor);

        assertThat(successor.ready()).isTrue();
        assertThat(note()).containsEntry("ready", "true");
    }

    @Test
    void a_view_that_is_being_filled_is_not_called_whole_because_its_runner_was_closed() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        step(runner);

        runner.close();
        goOn(runner);
        step(runner);

        assertThat(runner.ready()).isFalse();
        assertThat(note()).containsEntry("ready", "false");
    }

    @Test
    void a_view_is_whole_when_its_note_says_so() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        store.failsAtNote = 1;
        assertThatThrownBy(() -> drain(runner)).hasMessage("crash");
        assertThat(runner.ready()).isFalse();

        drain(runner);

        assertThat(runner.ready()).isTrue();
        assertThat(note()).containsEntry("ready", "true");
    }

    @Test
    void places_that_could_not_be_kept_are_kept_later() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        drain(runner);
        history.says(lamp, new LampLit());
        store.failsAtNote = 1;
        assertThatThrownBy(() -> drain(runner)).hasMessage("crash");

        drain(runner);

        assertThat(note()).containsEntry("own", history.end());
    }

    @Test
    void who_finds_its_note_gone_does_not_rest() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        drain(runner);
        takeWithoutKeepingPlaces(runner);

        store.memory.empty();

        assertThat(goOn(runner)).isEqualTo(Found.SOME);
        drain(runner);
        assertThat(nights()).contains(wholeHistory());
    }

    @Test
    void who_looked_a_moment_ago_goes_on_without_asking_for_its_note() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        drain(runner);
        var asked = store.notesAsked.get();
        history.says(lamp, new LampLit());

        assertThat(goOn(runner)).isEqualTo(Found.SOME);
        assertThat(goOn(runner)).isEqualTo(Found.NOTHING);

        assertThat(store.notesAsked).hasValue(asked);
        assertThat(nights()).contains(new LampNights("中山路", 1, 0, true));
    }

    @Test
    void places_are_kept_once_at_rest_and_not_again() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        drain(runner);
        takeWithoutKeepingPlaces(runner);

        assertThat(goOn(runner)).isEqualTo(Found.NOTHING);
        assertThat(note()).containsEntry("own", history.end());

        var kept = store.notesReplaced.get();
        assertThat(goOn(runner)).isEqualTo(Found.NOTHING);
        assertThat(store.notesReplaced).hasValue(kept);
    }

    @Test
    void under_load_places_are_kept_ten_times_a_second_at_most() {
        history.says(lamp, new LampPutUp(lamp, "中山路", "white"));
        var runner = runner();
        drain(runner);
        var begin = System.nanoTime();
        var before = store.notesReplaced.get();

        while (store.notesReplaced.get() < before + 3) {
            history.says(lamp, new LampLit());
            goOn(runner);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
        assertThat(note()).containsEntry("own", history.end());
    }

    /// Places are kept ten times a second, so now and then a slow machine keeps them right after a batch.
    private void takeWithoutKeepingPlaces(ViewRunner<LampNights> runner) {
        int kept;
        do {
            kept = store.notesReplaced.get();
            history.says(lamp, new LampLit());
            goOn(runner);
        } while (store.notesReplaced.get() > kept);
    }

    /// What a runner makes of everything in an empty store.
    private LampNights wholeHistory() {
        var other = new FaultyStore();
        drain(new ViewRunner<>(LampNights.VIEW, COLLECTION, other, List.of(history::reader), () -> {}, _ -> {}));
        return find(other, lamp).orElseThrow();
    }

    private void drain(ViewRunner<LampNights> runner) {
        drain(runner, TERM);
    }

    private static void drain(ViewRunner<LampNights> runner, long term) {
        var steps = 0;
        while (runner.step(term).await().indefinitely() != Found.NOTHING) {
            assertThat(++steps).isLessThan(1_000);
        }
    }

    private static boolean step(ViewRunner<LampNights> runner) {
        return runner.step(TERM).await().indefinitely() != Found.NOTHING;
    }

    private static Found goOn(ViewRunner<LampNights> runner) {
        return runner.goOn(TERM).await().indefinitely();
    }

    private Map<String, String> note() {
        return store.memory.note(COLLECTION).await().indefinitely().orElseThrow();
    }

    private ViewRunner<LampNights> runner() {
        return runner(LampNights.VIEW);
    }

    private ViewRunner<LampNights> runner(View<LampNights> view) {
        return new ViewRunner<>(view, COLLECTION, store, List.of(history::reader), () -> {}, _ -> {});
    }

    /// The same view, whose projection fails once where a test says so.
    private static View<LampNights> stumblingWhen(AtomicBoolean stumbles) {
        var counting = LampNights.VIEW.projection();
        return View.of(
                "lamp-nights",
                1,
                new Projection<>() {

                    @Override
                    public Set<String> idsOf(Fact fact) {
                        if (stumbles.getAndSet(false)) {
                            throw new IllegalStateException("stumbled");
                        }
                        return counting.idsOf(fact);
                    }

                    @Override
                    public Optional<LampNights> project(String id, Optional<LampNights> before, Fact fact) {
                        return counting.project(id, before, fact);
                    }
                },
                LampNights.VIEW.form());
    }

    private Optional<LampNights> nights() {
        return find(lamp);
    }

    private Optional<LampNights> find(UUID id) {
        return find(store, id);
    }

    private static Optional<LampNights> find(FaultyStore store, UUID id) {
        return Optional.ofNullable(store.memory
                        .load(COLLECTION, Set.of(id.toString()))
                        .await()
                        .indefinitely()
                        .get(id.toString()))
                .map(StoredDocument::body)
                .map(LampNights.VIEW.form()::decode);
    }
}
