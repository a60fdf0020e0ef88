package city.healthcard.payment;

import city.healthcard.contracts.payment.PaymentContract;
import city.healthcard.contracts.payment.PaymentContract.DepositDue;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.payment.deposit.DepositEvent;
import city.healthcard.payment.deposit.DepositEvent.ApplicationClosed;
import city.healthcard.payment.deposit.DepositEvent.CitizenInsured;
import city.healthcard.payment.deposit.DepositEvent.CitizenUninsured;
import city.healthcard.payment.deposit.DepositEvent.CoverageNoted;
import city.healthcard.payment.deposit.DepositEvent.DemandDeferred;
import city.healthcard.payment.deposit.DepositEvent.DepositCancelled;
import city.healthcard.payment.deposit.DepositEvent.DepositConfirmed;
import city.healthcard.payment.deposit.DepositEvent.DepositDemanded;
import city.healthcard.payment.deposit.DepositEvent.DepositPaid;
import city.healthcard.payment.deposit.DepositEvent.DepositRefunded;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.deposit.DepositEvent.DepositWaived;
import city.healthcard.payment.deposit.DepositEvent.OfApplication;
import city.healthcard.payment.deposit.DepositEvent.PaymentAbandoned;
import city.healthcard.payment.deposit.DepositEvent.PaymentStarted;
import city.healthcard.payment.order.PaymentEvent;
import city.healthcard.payment.order.PaymentEvent.OrderPlaced;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import city.healthcard.payment.order.PaymentEvent.PaymentInitiated;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import java.util.List;
import java.util.UUID;

/// What the city learns of what happens here: that something is owed, paid, waived or gone back, and how much.
final class PaymentPublication {

    private PaymentPublication() {}

    static List<PaymentContract> ofDeposit(Recorded<DepositEvent> recorded) {
        return switch (recorded.event()) {
            case CitizenInsured _, CitizenUninsured _ -> List.of();
            case OfApplication event -> ofApplication(event);
        };
    }

    private static List<PaymentContract> ofApplication(OfApplication event) {
        var citizen = event.citizen().value();
        var application = event.application().value();
        return switch (event) {
            case DepositDemanded demanded ->
                List.of(new DepositDue(
                        citizen,
                        application,
                        demanded.deposit().value(),
                        demanded.amount().value()));
            case DepositWaived waived ->
                List.of(new PaymentContract.DepositWaived(
                        citizen, application, waived.deposit().value()));
            case DepositPaid paid ->
                List.of(paid(
                        citizen,
                        application,
                        paid.deposit().value(),
                        paid.amount().value()));
            // A further round asks anew; that it is paid is the answer.
            case DepositConfirmed confirmed ->
                List.of(paid(
                        citizen,
                        application,
                        confirmed.deposit().value(),
                        confirmed.amount().value()));
            case DepositRefunded refunded ->
                List.of(new PaymentContract.DepositRefunded(
                        citizen,
                        application,
                        refunded.deposit().value(),
                        refunded.amount().value()));
            case CoverageNoted _, DemandDeferred _, PaymentStarted _, PaymentAbandoned _ -> List.of();
            case DepositCancelled _, ApplicationClosed _, DepositReleased _ -> List.of();
        };
    }

    static List<PaymentContract> ofPayment(Recorded<PaymentEvent> recorded) {
        var order = recorded.event().order();
        var citizen = order.citizen().value();
        var payment = order.payment().value();
        var application = order.application().value();
        return switch (recorded.event()) {
            case PaymentCaptured _ ->
                List.of(new PaymentContract.PaymentCaptured(
                        citizen, payment, application, order.amount().value()));
            case PaymentFailed _ -> List.of(new PaymentContract.PaymentFailed(citizen, payment, application));
            case RefundCompleted completed ->
                List.of(new PaymentContract.PaymentRefunded(
                        citizen,
                        payment,
                        completed.refund().value(),
                        application,
                        completed.amount().value()));
            case PaymentInitiated _, OrderPlaced _, RefundRequested _, RefundFailed _ -> List.of();
        };
    }

    private static PaymentContract paid(UUID citizen, UUID application, UUID deposit, long fen) {
        return new PaymentContract.DepositPaid(citizen, application, deposit, fen);
    }
}
