package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;
import java.util.List;

/// What happened in a review.
public sealed interface ReviewEvent {

    /// The round it happened in.
    Filing filing();

    /// It joined the queue of the registration centre.
    @WireType("audit/review-opened/1")
    record ReviewOpened(
            Filing filing, boolean insured, String institution, String district, boolean guarded, LocalDate submittedOn)
            implements ReviewEvent {}

    /// An auditor holds it.
    @WireType("audit/review-claimed/1")
    record ReviewClaimed(Filing filing, Stage stage, StaffId by) implements ReviewEvent {}

    /// Nobody holds it any more.
    @WireType("audit/review-released/1")
    record ReviewReleased(Filing filing, StaffId by) implements ReviewEvent {}

    /// The registration centre approved.
    @WireType("audit/registration-approved/1")
    record RegistrationApproved(Filing filing, StaffId by) implements ReviewEvent {}

    /// The deposit is paid or waived; it joined the queue of the finance department.
    @WireType("audit/deposit-settled/1")
    record DepositSettled(Filing filing, Settlement settlement) implements ReviewEvent {}

    /// The finance department approved.
    @WireType("audit/finance-approved/1")
    record FinanceApproved(Filing filing, StaffId by) implements ReviewEvent {}

    /// It goes back to the applicant.
    @WireType("audit/application-returned/1")
    record ApplicationReturned(Filing filing, Stage stage, StaffId by, List<Reason> reasons) implements ReviewEvent {}

    /// It is refused for good.
    @WireType("audit/application-rejected/1")
    record ApplicationRejected(Filing filing, Stage stage, StaffId by, List<Reason> reasons) implements ReviewEvent {}

    /// The auditor's own words. They may be personal and are sealed with the citizen's key; the decision is an
    /// event of its own, so that views still show it after an erasure.
    @WireType("audit/note-written/1")
    record NoteWritten(Filing filing, Stage stage, StaffId by, String note) implements ReviewEvent {}

    /// The applicant withdrew.
    @WireType("audit/review-withdrawn/1")
    record ReviewWithdrawn(Filing filing) implements ReviewEvent {}
}
