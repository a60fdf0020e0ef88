package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import java.time.Instant;
import java.time.LocalDate;

/// What can be asked of a review.
public sealed interface ReviewCommand {

    /// An application was submitted, or again after a return.
    ///
    /// @param insured whether no deposit will be owed
    /// @param institution code of the institution whose desk took it; empty when it came online
    /// @param district whose queue it joins
    /// @param guarded whether a guardian applied
    /// @param deadline of the first stage
    record OpenReview(
            Filing filing,
            boolean insured,
            String institution,
            String district,
            boolean guarded,
            LocalDate submittedOn,
            Deadline deadline)
            implements ReviewCommand {}

    /// An auditor takes it from the queue, or holds it longer.
    record ClaimReview(Stage stage, StaffId by, Lease lease) implements ReviewCommand {}

    /// The holder hands it over, or the bureau assigns it.
    ///
    /// @param to an auditor of the stage, which the shell has looked up
    /// @param overruling whether `by` may give away what another holds, or nobody
    record AssignReview(Stage stage, StaffId to, StaffId by, boolean overruling, Lease lease)
            implements ReviewCommand {}

    /// The holder puts it back, or the bureau does so for a holder who is away.
    ///
    /// @param overruling whether `by` may release what another holds
    /// @param at now, by which it is judged whether anybody holds it
    record ReleaseReview(StaffId by, boolean overruling, Instant at) implements ReviewCommand {}

    /// An auditor decides.
    ///
    /// @param round the round that was looked at; 0 when the auditor does not say
    /// @param at now, by which it is judged whether another holds it
    /// @param policy version of the policy in force
    record Decide(Stage stage, int round, StaffId by, Verdict verdict, Instant at, String policy)
            implements ReviewCommand {}

    /// Payment-service says that the deposit of the round is paid, or that none is owed.
    ///
    /// @param deadline of the second stage, which begins with it
    record SettleDeposit(Settlement settlement, Deadline deadline) implements ReviewCommand {}

    /// The applicant wants it no longer.
    record WithdrawReview() implements ReviewCommand {}
}
