package city.healthcard.audit.review;

import java.util.List;
import java.util.Optional;

/// How far a review has come.
public sealed interface Review {

    /// Who took it up last at the stage it waits for; whether the hold lasts, [Hold] tells.
    default Optional<Hold> hold() {
        return switch (this) {
            case InRegistration in -> in.holder();
            case InFinance in -> in.holder();
            case Unopened _, AwaitingDeposit _, Approved _, Returned _, Rejected _, Withdrawn _ -> Optional.empty();
        };
    }

    /// Nothing was submitted.
    record Unopened() implements Review {}

    /// It waits for the registration centre.
    record InRegistration(Filing filing, Optional<Hold> holder) implements Review {}

    /// The registration centre has approved; the deposit is neither paid nor waived.
    record AwaitingDeposit(Filing filing, Decided registration) implements Review {}

    /// It waits for the finance department.
    record InFinance(Filing filing, Decided registration, Optional<Hold> holder) implements Review {}

    /// Both have approved.
    record Approved(Filing filing, List<Decided> decisions) implements Review {}

    /// The applicant is to correct it.
    record Returned(Filing filing, List<Decided> decisions) implements Review {}

    /// It is refused for good.
    record Rejected(Filing filing, List<Decided> decisions) implements Review {}

    /// The applicant wants it no longer.
    record Withdrawn(Filing filing) implements Review {}
}
