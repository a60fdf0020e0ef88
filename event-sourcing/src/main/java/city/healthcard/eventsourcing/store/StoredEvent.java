package city.healthcard.eventsourcing.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event as it is kept for ever.
///
/// @param version 1, 2, 3 … within the stream
/// @param type its wire type, such as `card/issued/1`
/// @param keyId the data key that opens the payload; `null` when it is not sealed
/// @param payload the bytes that were hashed: JSON, or JSON deflated and encrypted
/// @param previousHash hash of the event before it in the stream
/// @param hash see [city.healthcard.eventsourcing.proof.HashChain]
/// @param cause the command that brought it
/// @param recordedAt when, in UTC, to the microsecond
public record StoredEvent(
        StreamId stream,
        long version,
        String type,
        @Nullable UUID keyId,
        byte[] payload,
        byte[] previousHash,
        byte[] hash,
        UUID cause,
        Instant recordedAt) {

    /// Names the event for the rest of the world: `stream/version`. The id of its message on Kafka begins
    /// with it.
    public String id() {
        return stream.value() + '/' + version;
    }

    /// Of a stream's events in order the last, and before it those that one of these commands brought.
    static List<StoredEvent> endOf(List<StoredEvent> events, Set<UUID> causes) {
        return events.stream()
                .filter(event -> event == events.getLast() || causes.contains(event.cause()))
                .toList();
    }
}
