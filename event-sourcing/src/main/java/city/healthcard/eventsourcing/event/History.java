package city.healthcard.eventsourcing.event;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.proof.HashChain;
import city.healthcard.eventsourcing.store.StreamId;
import java.util.List;
import java.util.Optional;

/// A stream as it was loaded: what the next decision, and the next hash, rest on.
///
/// @param version the version reached; 0 for a stream that does not exist
/// @param lastHash hash of the last event, [HashChain#first()] for an empty stream
/// @param recorded all events, or of a ledger its end
public record History<E>(StreamId stream, long version, byte[] lastHash, List<Recorded<E>> recorded) {

    public History {
        recorded = List.copyOf(recorded);
    }

    /// Of a stream that does not exist, or is new by construction.
    public static <E> History<E> empty(StreamId stream) {
        return new History<>(stream, 0, HashChain.first(), List.of());
    }

    /// The events alone.
    public List<E> events() {
        return recorded.stream().map(Recorded::event).toList();
    }

    /// The last event the command brought, when it has been here before.
    public Optional<Recorded<E>> lastCausedBy(CommandId cause) {
        return recorded.reversed().stream()
                .filter(event -> event.cause().equals(cause))
                .findFirst();
    }
}
