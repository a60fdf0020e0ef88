package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import java.time.LocalDate;

/// What can be asked of a review.
public sealed interface ReviewCommand {

    /// An application was submitted, or again after a return.
    ///
    /// @param insured whether no deposit will be owed
    /// @param institution code of the institution whose desk took it; empty when it came online
    /// @param district whose queue it joins
    /// @param guarded whether a guardian applied
    record OpenReview(
            Filing filing, boolean insured, String institution, String district, boolean guarded, LocalDate submittedOn)
            implements ReviewCommand {}

    /// An auditor takes it from the queue.
    record ClaimReview(Stage stage, StaffId by) implements ReviewCommand {}

    /// The holder puts it back, or the bureau does so for a holder who is away.
    ///
    /// @param overruling whether `by` may release what another holds
    record ReleaseReview(StaffId by, boolean overruling) implements ReviewCommand {}

    /// An auditor decides.
    ///
    /// @param round the round that was looked at; 0 when the auditor does not say
    record Decide(Stage stage, int round, StaffId by, Verdict verdict) implements ReviewCommand {}

    /// Payment-service says that the deposit of the round is paid, or that none is owed.
    record SettleDeposit(Settlement settlement) implements ReviewCommand {}

    /// The applicant wants it no longer.
    record WithdrawReview() implements ReviewCommand {}
}
