package city.healthcard.records.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work that goes on after its request was answered.
///
/// @param kind says which [JobWorker] does it
/// @param owner who may ask for it
/// @param spec what was asked for, as JSON in its kind's own form
/// @param place how far it has come, in its kind's own words
/// @param pieces how many pieces have been made
/// @param done how much of the total is done
/// @param failures steps that failed since the last that did not
/// @param endsAt when it is forgotten
public record Job(
        UUID id,
        String kind,
        String owner,
        byte[] spec,
        State state,
        String place,
        int pieces,
        int done,
        int total,
        int failures,
        Instant begunAt,
        @Nullable Instant doneAt,
        Instant endsAt) {

    /// How a job stands.
    public enum State {
        /// What it works on is still coming in.
        RECEIVING,
        RUNNING,
        DONE,
        /// It was tried often enough.
        FAILED
    }

    /// A job that nobody has worked on.
    public static Job fresh(
            String kind, String owner, byte[] spec, State state, String place, Instant now, Instant endsAt) {
        return new Job(UUID.randomUUID(), kind, owner, spec, state, place, 0, 0, 0, 0, now, null, endsAt);
    }
}
