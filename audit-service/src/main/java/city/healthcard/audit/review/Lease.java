package city.healthcard.audit.review;

import java.time.Duration;
import java.time.Instant;

/// How long an auditor holds a review that is taken up now. When it has ended, the review is anybody's again, without
/// an event: who comes next is judged by the time of the own command.
///
/// @param at now
/// @param until when it ends
/// @param policy version of the policy that says how long
public record Lease(Instant at, Instant until, String policy) {

    /// Whether who holds until then is given longer: only when less than half of a lease is left, so
    /// that reading on does not fill the history.
    boolean renews(Hold hold) {
        return Duration.between(at, hold.until())
                        .compareTo(Duration.between(at, until).dividedBy(2))
                < 0;
    }
}
