package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import java.util.List;
import java.util.Optional;

/// How far a review has come.
public sealed interface Review {

    /// Nothing was submitted.
    record Unopened() implements Review {}

    /// It waits for the registration centre.
    record InRegistration(Filing filing, Optional<StaffId> holder) implements Review {}

    /// The registration centre has approved; the deposit is neither paid nor waived.
    record AwaitingDeposit(Filing filing, Decided registration) implements Review {}

    /// It waits for the finance department.
    record InFinance(Filing filing, Decided registration, Optional<StaffId> holder) implements Review {}

    /// Both have approved.
    record Approved(Filing filing, List<Decided> decisions) implements Review {}

    /// The applicant is to correct it.
    record Returned(Filing filing, List<Decided> decisions) implements Review {}

    /// It is refused for good.
    record Rejected(Filing filing, List<Decided> decisions) implements Review {}

    /// The applicant wants it no longer.
    record Withdrawn(Filing filing) implements Review {}
}
