package city.healthcard.audit.api;

import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.webkit.precondition.VersionTag;
import city.healthcard.webkit.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What became of a command, as an answer.
final class Answers {

    /// It is so.
    ///
    /// @param version of the thing after it; the ETag
    /// @param recordedAt when it was recorded
    /// @param repeated whether it had been so before this request
    record Receipt(long version, @Nullable Instant recordedAt, boolean repeated) {}

    private Answers() {}

    static <R extends Refusal> Response to(Outcome<R> outcome, Function<R, Problem> words) {
        return switch (outcome) {
            case Done<R> done ->
                Response.ok(new Receipt(done.version(), done.recordedAt(), done.repeated()))
                        .tag(VersionTag.of(done.version()))
                        .build();
            case Refused<R> refused -> words.apply(refused.reason()).response();
            case Outdated<R> outdated -> VersionTag.outdated(outdated.version()).response();
        };
    }
}
