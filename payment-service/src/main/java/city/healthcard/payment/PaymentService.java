package city.healthcard.payment;

import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.contracts.card.CardContract;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.service.EventSourcedService;
import city.healthcard.payment.books.Books;
import city.healthcard.payment.command.StoredEvents;
import city.healthcard.payment.depositdetails.Deposits;
import city.healthcard.payment.forgotten.ForgottenCitizen;
import city.healthcard.payment.openpayment.OpenPayments;
import city.healthcard.payment.person.PersonName;
import city.healthcard.payment.reaction.WhenApplicationRejectedThenCloseDeposit;
import city.healthcard.payment.reaction.WhenApplicationSubmittedThenNoteCoverage;
import city.healthcard.payment.reaction.WhenApplicationWithdrawnThenCloseDeposit;
import city.healthcard.payment.reaction.WhenCardReturnedThenReleaseDeposit;
import city.healthcard.payment.reaction.WhenCitizenErasedThenDestroyKeys;
import city.healthcard.payment.reaction.WhenCoverageEndedThenForgetIt;
import city.healthcard.payment.reaction.WhenCoverageEstablishedThenReleaseDeposit;
import city.healthcard.payment.reaction.WhenDepositReleasedThenRefundPayment;
import city.healthcard.payment.reaction.WhenPaymentCapturedThenSettleDeposit;
import city.healthcard.payment.reaction.WhenPaymentFailedThenAbandonPayment;
import city.healthcard.payment.reaction.WhenRefundCompletedThenConfirmRefund;
import city.healthcard.payment.reaction.WhenRefundRequestedThenAskChannel;
import city.healthcard.payment.reaction.WhenRegistrationApprovedThenDemandDeposit;
import city.healthcard.payment.statement.Statements;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// The table of contents of payment-service.
@Singleton
class PaymentService {

    @Produces
    @Singleton
    EventSourcedService service(
            WhenApplicationSubmittedThenNoteCoverage submitted,
            WhenRegistrationApprovedThenDemandDeposit approved,
            WhenApplicationRejectedThenCloseDeposit rejected,
            WhenApplicationWithdrawnThenCloseDeposit withdrawn,
            WhenCardReturnedThenReleaseDeposit returned,
            WhenCoverageEstablishedThenReleaseDeposit covered,
            WhenCoverageEndedThenForgetIt uncovered,
            WhenPaymentCapturedThenSettleDeposit captured,
            WhenPaymentFailedThenAbandonPayment failed,
            WhenDepositReleasedThenRefundPayment released,
            WhenRefundRequestedThenAskChannel requested,
            WhenRefundCompletedThenConfirmRefund completed,
            WhenCitizenErasedThenDestroyKeys erased) {
        return new EventSourcedService(
                List.of(
                        new Aggregate<>(StoredEvents.DEPOSITS, PaymentPublication::ofDeposit),
                        new Aggregate<>(StoredEvents.PAYMENTS, PaymentPublication::ofPayment)),
                List.of(CardContract.class, AuditContract.class),
                List.of(
                        Deposits.VIEW,
                        Statements.VIEW,
                        OpenPayments.VIEW,
                        Books.VIEW,
                        ForgottenCitizen.VIEW,
                        PersonName.VIEW),
                List.of(
                        submitted.reaction(),
                        approved.reaction(),
                        rejected.reaction(),
                        withdrawn.reaction(),
                        returned.reaction(),
                        covered.reaction(),
                        uncovered.reaction(),
                        captured.reaction(),
                        failed.reaction(),
                        released.reaction(),
                        requested.reaction(),
                        completed.reaction(),
                        erased.reaction()));
    }
}
