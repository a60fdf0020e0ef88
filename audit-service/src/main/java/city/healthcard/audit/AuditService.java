package city.healthcard.audit;

import city.healthcard.audit.accesslist.Accesses;
import city.healthcard.audit.alertlist.AccessAlerts;
import city.healthcard.audit.caselist.Cases;
import city.healthcard.audit.colleagues.Colleagues;
import city.healthcard.audit.command.StoredEvents;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.audit.mergelist.Merges;
import city.healthcard.audit.oversight.Oversight;
import city.healthcard.audit.reaction.WhenAccessQuestionedThenOpenCase;
import city.healthcard.audit.reaction.WhenApplicationSubmittedThenOpenReview;
import city.healthcard.audit.reaction.WhenApplicationWithdrawnThenWithdrawReview;
import city.healthcard.audit.reaction.WhenCitizenErasedThenDestroyKeys;
import city.healthcard.audit.reaction.WhenDepositPaidThenReleaseFinanceReview;
import city.healthcard.audit.reaction.WhenDepositWaivedThenReleaseFinanceReview;
import city.healthcard.audit.reaction.WhenFileReadThenEnterAccess;
import city.healthcard.audit.reaction.WhenReadingRefusedThenEnterAccess;
import city.healthcard.audit.readertally.Tallies;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewnotes.Notes;
import city.healthcard.contracts.card.CardContract;
import city.healthcard.contracts.payment.PaymentContract;
import city.healthcard.contracts.records.RecordsContract;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.relay.Publication;
import city.healthcard.eventsourcing.service.EventSourcedService;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// The table of contents of audit-service.
@Singleton
class AuditService {

    @Produces
    @Singleton
    EventSourcedService service(
            WhenApplicationSubmittedThenOpenReview submitted,
            WhenApplicationWithdrawnThenWithdrawReview withdrawn,
            WhenDepositPaidThenReleaseFinanceReview paid,
            WhenDepositWaivedThenReleaseFinanceReview waived,
            WhenFileReadThenEnterAccess read,
            WhenReadingRefusedThenEnterAccess refused,
            WhenAccessQuestionedThenOpenCase questioned,
            WhenCitizenErasedThenDestroyKeys erased) {
        return new EventSourcedService(
                List.of(
                        new Aggregate<>(StoredEvents.REVIEWS, AuditPublication::ofReview),
                        new Aggregate<>(StoredEvents.INSTITUTIONS, AuditPublication::ofInstitution),
                        new Aggregate<>(StoredEvents.ACCESSES, Publication.none()),
                        new Aggregate<>(StoredEvents.CASES, AuditPublication::ofCase),
                        new Aggregate<>(StoredEvents.ALERTS, Publication.none()),
                        new Aggregate<>(StoredEvents.ROLLS, Publication.none()),
                        new Aggregate<>(StoredEvents.STAFF, Publication.none())),
                List.of(CardContract.class, PaymentContract.class, RecordsContract.class),
                List.of(
                        Reviews.VIEW,
                        Notes.VIEW,
                        Register.VIEW,
                        Accesses.VIEW,
                        Cases.VIEW,
                        Tallies.VIEW,
                        AccessAlerts.VIEW,
                        Merges.VIEW,
                        Oversight.VIEW,
                        Colleagues.VIEW),
                List.of(
                        submitted.reaction(),
                        withdrawn.reaction(),
                        paid.reaction(),
                        waived.reaction(),
                        read.reaction(),
                        refused.reaction(),
                        questioned.reaction(),
                        erased.reaction()));
    }
}
