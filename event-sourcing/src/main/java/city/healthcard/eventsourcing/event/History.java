package city.healthcard.eventsourcing.event;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.proof.HashChain;
import city.healthcard.eventsourcing.store.StreamId;
import java.util.List;
import java.util.Optional;

/// A stream as it was loaded: what the next decision, and the next hash, rest on.
///
/// @param lastHash hash of the last event, [HashChain#first()] for an empty stream
public record History<E>(StreamId stream, byte[] lastHash, List<Recorded<E>> recorded) {

    public History {
        recorded = List.copyOf(recorded);
    }

    static <E> History<E> empty(StreamId stream) {
        return new History<>(stream, HashChain.first(), List.of());
    }

    /// The version reached; 0 for a stream that does not exist.
    public long version() {
        return recorded.size();
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
