package city.healthcard.eventsourcing.command;

import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.store.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a command.
public sealed interface Outcome<R extends Refusal> {

    /// It is so: now, or already.
    ///
    /// @param version the version of the stream after it; the ETag
    /// @param recordedAt when the last event that says so was recorded; `null` for a stream without events
    /// @param repeated whether this call wrote nothing: the command had been here before or asks for what is so
    /// @param hash hash of the event this call wrote last, which a receipt promises; `null` when it wrote none
    record Done<R extends Refusal>(
            StreamId stream, long version, @Nullable Instant recordedAt, boolean repeated, byte @Nullable [] hash)
            implements Outcome<R> {}

    /// Nothing happened, and why.
    record Refused<R extends Refusal>(R reason) implements Outcome<R> {}

    /// The caller's `If-Match` names another version than the stream has. Nothing happened.
    record Outdated<R extends Refusal>(long version) implements Outcome<R> {}
}
