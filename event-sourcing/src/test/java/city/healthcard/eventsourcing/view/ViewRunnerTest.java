package city.healthcard.eventsourcing.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.example.LampEvent;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutOut;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.example.LampNights;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.PlacedFact;
import city.healthcard.eventsourcing.feed.Found;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewRunnerTest {

    private static final String COLLECTION = "lamp_nights_v1";
    private static final long TERM = 7;

    private final UUID lamp = new UUID(0, 1);
    private final History history = new History();
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

    private ViewRunner<LampNights> runner() {
        return new ViewRunner<>(LampNights.VIEW, COLLECTION, store, List.of(history::reader), () -> {}, _ -> {});
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

    /// What happened, in order, for any number of readers.
    private static final class History {

        private final List<PlacedFact> facts = new ArrayList<>();

        void says(UUID about, LampEvent... events) {
            for (var event : events) {
                var place = "%08d".formatted(facts.size() + 1);
                var fact = new Fact(event, "lamp-" + place + "/1", about, 1, Instant.EPOCH);
                facts.add(new PlacedFact("own", place, Optional.of(fact)));
            }
        }

        FactReader reader(Map<String, String> cursors, Runnable wake) {
            var from = cursors.getOrDefault("own", FactReader.BEGINNING);
            var next = new AtomicInteger((int) facts.stream()
                    .filter(one -> one.cursor().compareTo(from) <= 0)
                    .count());
            return new FactReader() {

                @Override
                public Uni<List<PlacedFact>> next(int limit) {
                    return Uni.createFrom().item(() -> {
                        var batch = List.copyOf(facts.subList(next.get(), facts.size()));
                        next.set(facts.size());
                        return batch;
                    });
                }

                @Override
                public boolean caughtUp() {
                    return next.get() == facts.size();
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }
}
