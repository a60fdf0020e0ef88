package city.healthcard.eventsourcing.event;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.store.StreamId;
import java.time.Instant;

/// An event as rules know it, and where, why and when it was recorded.
public record Recorded<E>(StreamId stream, long version, E event, CommandId cause, Instant recordedAt) {

    /// Names the event: `stream/version`.
    public String id() {
        return stream.value() + '/' + version;
    }
}
