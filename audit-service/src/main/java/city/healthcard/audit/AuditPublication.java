package city.healthcard.audit;

import city.healthcard.audit.accesscase.CaseEvent;
import city.healthcard.audit.accesscase.CaseEvent.CaseClosed;
import city.healthcard.audit.accesscase.CaseEvent.CaseOpened;
import city.healthcard.audit.accesscase.CaseEvent.CasePutBack;
import city.healthcard.audit.accesscase.CaseEvent.CaseTakenUp;
import city.healthcard.audit.institution.InstitutionEvent;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionDesignated;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionSuspended;
import city.healthcard.audit.review.Filing;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewEvent.ApplicationRejected;
import city.healthcard.audit.review.ReviewEvent.ApplicationReturned;
import city.healthcard.audit.review.ReviewEvent.DepositSettled;
import city.healthcard.audit.review.ReviewEvent.FinanceApproved;
import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.audit.review.ReviewEvent.RegistrationApproved;
import city.healthcard.audit.review.ReviewEvent.ReviewAssigned;
import city.healthcard.audit.review.ReviewEvent.ReviewClaimed;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.audit.review.ReviewEvent.ReviewReleased;
import city.healthcard.audit.review.ReviewEvent.ReviewWithdrawn;
import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.eventsourcing.event.Recorded;
import java.util.List;
import java.util.UUID;

/// What the city learns of what happens here: decisions, not who took them or why.
final class AuditPublication {

    private AuditPublication() {}

    static List<AuditContract> ofReview(Recorded<ReviewEvent> recorded) {
        return switch (recorded.event()) {
            case RegistrationApproved approved -> decided(approved.filing(), AuditContract.RegistrationApproved::new);
            case FinanceApproved approved -> decided(approved.filing(), AuditContract.FinanceApproved::new);
            case ApplicationReturned returned -> decided(returned.filing(), AuditContract.ApplicationReturned::new);
            case ApplicationRejected rejected -> decided(rejected.filing(), AuditContract.ApplicationRejected::new);
            case ReviewOpened _, ReviewClaimed _, ReviewAssigned _, ReviewReleased _, DepositSettled _ -> List.of();
            case NoteWritten _, ReviewWithdrawn _ -> List.of();
        };
    }

    static List<AuditContract> ofInstitution(Recorded<InstitutionEvent> recorded) {
        return switch (recorded.event()) {
            case InstitutionDesignated designated -> {
                var code = designated.institution();
                var particulars = designated.particulars();
                yield List.of(new AuditContract.InstitutionDesignated(
                        code.id(), code.value(), particulars.name(), particulars.nameEn(), particulars.district()));
            }
            case InstitutionSuspended suspended -> {
                var code = suspended.institution();
                yield List.of(new AuditContract.InstitutionSuspended(code.id(), code.value()));
            }
        };
    }

    static List<AuditContract> ofCase(Recorded<CaseEvent> recorded) {
        return switch (recorded.event()) {
            case CaseClosed closed ->
                List.of(new AuditContract.AccessCaseClosed(
                        closed.citizen().value(),
                        closed.id().value(),
                        closed.read(),
                        closed.finding().word(),
                        recorded.recordedAt()));
            case CaseOpened _, CaseTakenUp _, CasePutBack _ -> List.of();
        };
    }

    private interface Decision {
        AuditContract of(UUID citizen, UUID application, int round);
    }

    private static List<AuditContract> decided(Filing filing, Decision decision) {
        return List.of(
                decision.of(filing.citizen().value(), filing.application().value(), filing.round()));
    }
}
