package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import city.healthcard.contracts.WireType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened in a review.
public sealed interface ReviewEvent {

    /// The round it happened in.
    Filing filing();

    /// It joined the queue of the registration centre.
    ///
    /// @param deadline of the first stage; absent in what was stored before there were any
    @WireType("audit/review-opened/2")
    record ReviewOpened(
            Filing filing,
            boolean insured,
            String institution,
            String district,
            boolean guarded,
            LocalDate submittedOn,
            Optional<Deadline> deadline)
            implements ReviewEvent {}

    /// An auditor holds it, for the first time or for longer.
    ///
    /// @param until when the hold ends by itself
    /// @param policy version of the policy that says how long
    @WireType("audit/review-claimed/2")
    record ReviewClaimed(Filing filing, Stage stage, StaffId by, Instant until, String policy) implements ReviewEvent {}

    /// Somebody gave it to an auditor: its holder handed it over, or the bureau assigned it.
    @WireType("audit/review-assigned/1")
    record ReviewAssigned(Filing filing, Stage stage, StaffId to, StaffId by, Instant until, String policy)
            implements ReviewEvent {}

    /// Nobody holds it any more.
    @WireType("audit/review-released/1")
    record ReviewReleased(Filing filing, StaffId by) implements ReviewEvent {}

    /// The registration centre approved.
    ///
    /// @param policy version of the policy in force; empty in what was stored before it was recorded,
    /// here and below
    @WireType("audit/registration-approved/2")
    record RegistrationApproved(Filing filing, StaffId by, String policy) implements ReviewEvent {}

    /// The deposit is paid or waived; it joined the queue of the finance department.
    ///
    /// @param deadline of the second stage; absent in what was stored before there were any
    @WireType("audit/deposit-settled/2")
    record DepositSettled(Filing filing, Settlement settlement, Optional<Deadline> deadline) implements ReviewEvent {}

    /// The finance department approved.
    @WireType("audit/finance-approved/2")
    record FinanceApproved(Filing filing, StaffId by, String policy) implements ReviewEvent {}

    /// It goes back to the applicant.
    @WireType("audit/application-returned/2")
    record ApplicationReturned(Filing filing, Stage stage, StaffId by, List<Reason> reasons, String policy)
            implements ReviewEvent {}

    /// It is refused for good.
    @WireType("audit/application-rejected/2")
    record ApplicationRejected(Filing filing, Stage stage, StaffId by, List<Reason> reasons, String policy)
            implements ReviewEvent {}

    /// The auditor's own words. They may be personal and are sealed with the citizen's key; the
    /// decision is an event of its own, so that views still show it after an erasure.
    @WireType("audit/note-written/1")
    record NoteWritten(Filing filing, Stage stage, StaffId by, String note) implements ReviewEvent {}

    /// The applicant withdrew.
    @WireType("audit/review-withdrawn/1")
    record ReviewWithdrawn(Filing filing) implements ReviewEvent {}
}
