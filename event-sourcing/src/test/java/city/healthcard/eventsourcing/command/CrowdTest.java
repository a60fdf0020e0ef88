package city.healthcard.eventsourcing.command;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.key.InMemoryKeyring;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.InMemoryEventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrowdTest {

    private static final int CROWD = 60;

    private final StreamId stream = StreamId.of("parcel", UUID.randomUUID());
    private final SlowStore store = new SlowStore(new InMemoryEventStore(), new AtomicInteger());
    private final CommandHandler<Integer, Integer, Handed, Never> parcel = new CommandHandler<>(
            new Parcel(),
            new Journal<>(EventTypes.of(Handed.class), store, new InMemoryKeyring(), InstantSource.system()));

    sealed interface Handed {}

    @WireType("parcel/handed-out/1")
    record HandedOut(int card) implements Handed {}

    enum Never implements Refusal {
        ;

        @Override
        public String code() {
            throw new IllegalStateException();
        }
    }

    /// How many were handed out.
    static final class Parcel implements Decider<Integer, Integer, Handed, Never> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<Handed, Never> decide(Integer card, Integer count) {
            return Decision.accept(new HandedOut(card));
        }

        @Override
        public Integer evolve(Integer count, Handed event) {
            return count + 1;
        }
    }

    /// A store as far away as a real one: all who ask together have read before the first writes.
    private record SlowStore(EventStore store, AtomicInteger readings) implements EventStore {

        @Override
        public Uni<Map<StreamId, List<StoredEvent>>> read(Set<StreamId> streams) {
            readings.incrementAndGet();
            return store.read(streams).onItem().delayIt().by(Duration.ofMillis(5));
        }

        @Override
        public Uni<Map<StreamId, List<StoredEvent>>> readEnds(Set<StreamId> streams, Set<UUID> causes) {
            return store.readEnds(streams, causes);
        }

        @Override
        public Uni<Void> append(List<StoredEvent> events) {
            return store.append(events);
        }
    }

    @Test
    void of_many_who_write_to_one_stream_at_once_nobody_is_turned_away() {
        assertThat(all(CROWD)).hasSize(CROWD).allMatch(Outcome.Done.class::isInstance);
        assertThat(parcel.stateOf(stream).await().indefinitely()).isEqualTo(CROWD);
    }

    @Test
    void they_wait_for_each_other_and_do_not_read_in_vain() {
        all(CROWD);
        assertThat(store.readings().get()).isLessThan(3 * CROWD);
    }

    @Test
    void who_has_done_leaves_nothing_behind() {
        var turns = new Turns();
        var done = turns.take(stream, () -> Uni.createFrom().item(turns.areTakenAt(stream)));
        assertThat(done.await().indefinitely()).isTrue();
        assertThat(turns.areTakenAt(stream)).isFalse();
        var failed = turns.take(stream, () -> Uni.createFrom().failure(new IllegalStateException("lost")));
        assertThat(failed.onFailure().recoverWithNull().await().indefinitely()).isNull();
        assertThat(turns.areTakenAt(stream)).isFalse();
    }

    private List<Outcome<Never>> all(int count) {
        var asked = IntStream.range(0, count)
                .mapToObj(card -> parcel.handle(stream, card, new CommandId(UUID.randomUUID())))
                .toList();
        return Uni.join().all(asked).andFailFast().await().atMost(Duration.ofSeconds(20));
    }
}
