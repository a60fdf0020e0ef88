package city.healthcard.card.draft;

import java.time.Instant;
import java.util.UUID;

/// An application that is being filled in.
///
/// @param id a blind index of the code
/// @param code what brings the applicant back, such as `7XK2-M9QD-4TRA`: without it nobody reads the answers
/// @param version how often it was changed
/// @param endsAt when it is forgotten unless something is answered
public record Draft(UUID id, String code, int version, Answers answers, Instant endsAt) {

    /// Never the code or the answers.
    @Override
    public String toString() {
        return "Draft";
    }
}
