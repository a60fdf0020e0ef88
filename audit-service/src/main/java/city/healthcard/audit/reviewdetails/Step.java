package city.healthcard.audit.reviewdetails;

import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that happened in a review.
///
/// @param by pseudonym of the auditor, where one acted
public record Step(Instant at, int round, What what, Optional<Stage> stage, Optional<String> by, List<Reason> reasons) {

    /// What it was.
    public enum What {
        OPENED,
        CLAIMED,
        RELEASED,
        APPROVED,
        DEPOSIT_PAID,
        DEPOSIT_WAIVED,
        RETURNED,
        REJECTED,
        WITHDRAWN
    }
}
