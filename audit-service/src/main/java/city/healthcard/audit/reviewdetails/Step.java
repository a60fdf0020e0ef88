package city.healthcard.audit.reviewdetails;

import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that happened in a review.
///
/// @param by pseudonym of the auditor, where one acted
/// @param to pseudonym of the auditor to whom it was given, where it was
/// @param policy version of the policy that decided, or by which a time was set; empty where none had a say
public record Step(
        Instant at,
        int round,
        What what,
        Optional<Stage> stage,
        Optional<String> by,
        Optional<String> to,
        List<Reason> reasons,
        String policy) {

    /// What it was.
    public enum What {
        OPENED,
        CLAIMED,
        ASSIGNED,
        RELEASED,
        APPROVED,
        DEPOSIT_PAID,
        DEPOSIT_WAIVED,
        RETURNED,
        REJECTED,
        WITHDRAWN
    }
}
