package city.healthcard.card.draft;

import city.healthcard.eventsourcing.CommandId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application that is being filled in.
///
/// @param id a blind index of the code
/// @param code what brings the applicant back, such as `7XK2-M9QD-4TRA`: without it nobody reads the answers
/// @param version how often it was changed
/// @param endsAt when it is forgotten unless something is answered
/// @param application which it was last sent as, whether that was taken or not, or which it corrects
/// @param sentVersion in which version these very answers were sent, whether they were taken or not
public record Draft(
        UUID id,
        String code,
        int version,
        Answers answers,
        Instant endsAt,
        @Nullable UUID application,
        @Nullable Integer sentVersion) {

    /// What they are sent under: the same each time, until something is answered otherwise.
    CommandId cause() {
        return CommandId.named("apply online", id + " " + versionSent());
    }

    int versionSent() {
        return sentVersion == null ? version : sentVersion;
    }

    /// Never the code or the answers.
    @Override
    public String toString() {
        return "Draft";
    }
}
