package city.healthcard.eventsourcing.command;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.WireType;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.LedgerDecider;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.key.InMemoryKeyring;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.InMemoryEventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {

    private final StreamId stream = StreamId.of("meter", UUID.randomUUID());
    private final InMemoryEventStore store = new InMemoryEventStore();
    private final CommandHandler<Long, Long, Metered, Never> handler = new CommandHandler<>(
            new Meter(),
            new Journal<>(
                    EventTypes.of(Metered.class), new EndsOnly(store), new InMemoryKeyring(), InstantSource.system()));

    sealed interface Metered {}

    /// @param total what the meter shows after it
    @WireType("meter/metered/1")
    record Consumed(long total) implements Metered {}

    enum Never implements Refusal {
        ;

        @Override
        public String code() {
            throw new IllegalStateException();
        }
    }

    static final class Meter implements LedgerDecider<Long, Long, Metered, Never> {

        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public Decision<Metered, Never> decide(Long units, Long total) {
            return Decision.accept(new Consumed(total + units));
        }

        @Override
        public Long after(Metered last) {
            return switch (last) {
                case Consumed(var total) -> total;
            };
        }
    }

    /// A store that cannot read a whole stream.
    private record EndsOnly(EventStore store) implements EventStore {

        @Override
        public Uni<Map<StreamId, List<StoredEvent>>> read(Set<StreamId> streams) {
            throw new UnsupportedOperationException("a ledger was read as a whole");
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
    void a_ledger_goes_on_from_its_last_event_alone() {
        consume(3, new CommandId(UUID.randomUUID()));
        consume(4, new CommandId(UUID.randomUUID()));
        var third = consume(5, new CommandId(UUID.randomUUID()));

        assertThat(third.version()).isEqualTo(3);
        assertThat(handler.stateOf(stream).await().indefinitely()).isEqualTo(12);
    }

    @Test
    void a_command_that_was_taken_long_ago_is_not_taken_again() {
        var first = new CommandId(UUID.randomUUID());
        consume(3, first);
        for (var later = 0; later < 10; later++) {
            consume(1, new CommandId(UUID.randomUUID()));
        }

        var again = consume(3, first);

        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(1);
        assertThat(handler.stateOf(stream).await().indefinitely()).isEqualTo(13);
    }

    @Test
    void events_are_chained_to_the_one_before_though_only_that_was_read() {
        consume(3, new CommandId(UUID.randomUUID()));
        consume(4, new CommandId(UUID.randomUUID()));

        var stored = store.read(Set.of(stream)).await().indefinitely().get(stream);

        assertThat(stored.get(1).previousHash()).isEqualTo(stored.get(0).hash());
    }

    private Done<Never> consume(long units, CommandId cause) {
        return (Done<Never>) handler.handle(stream, units, cause).await().indefinitely();
    }
}
