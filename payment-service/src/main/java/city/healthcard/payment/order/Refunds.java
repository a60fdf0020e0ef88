package city.healthcard.payment.order;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;
import static city.healthcard.payment.order.PaymentRefusal.ALREADY_REFUNDED;
import static city.healthcard.payment.order.PaymentRefusal.ANOTHER_REFUND;
import static city.healthcard.payment.order.PaymentRefusal.EXCEEDS_CAPTURED;
import static city.healthcard.payment.order.PaymentRefusal.REFUND_UNKNOWN;

import city.healthcard.eventsourcing.Decision;
import city.healthcard.payment.order.Payment.Captured;
import city.healthcard.payment.order.PaymentCommand.CompleteRefund;
import city.healthcard.payment.order.PaymentCommand.FailRefund;
import city.healthcard.payment.order.PaymentCommand.RequestRefund;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;

/// What may go back of a captured payment: never more than came.
final class Refunds {

    private Refunds() {}

    static Decision<PaymentEvent, PaymentRefusal> request(RequestRefund request, Captured captured) {
        var known = captured.refunds().get(request.refund());
        if (known != null) {
            return known.amount().equals(request.amount()) ? nothing() : reject(ANOTHER_REFUND);
        }
        if (request.amount().isMoreThan(captured.refundable())) {
            return reject(EXCEEDS_CAPTURED);
        }
        return accept(new RefundRequested(captured.order(), request.refund(), request.amount()));
    }

    static Decision<PaymentEvent, PaymentRefusal> complete(CompleteRefund complete, Captured captured) {
        var refund = captured.refunds().get(complete.refund());
        if (refund == null) {
            return reject(REFUND_UNKNOWN);
        }
        var completed = new RefundCompleted(captured.order(), complete.refund(), refund.amount());
        return switch (refund.progress()) {
            case OPEN -> accept(completed);
            case DONE -> nothing();
            case FAILED ->
                refund.amount().isMoreThan(captured.refundable()) ? reject(EXCEEDS_CAPTURED) : accept(completed);
        };
    }

    static Decision<PaymentEvent, PaymentRefusal> fail(FailRefund fail, Captured captured) {
        var refund = captured.refunds().get(fail.refund());
        if (refund == null) {
            return reject(REFUND_UNKNOWN);
        }
        return switch (refund.progress()) {
            case OPEN -> accept(new RefundFailed(captured.order(), fail.refund(), refund.amount()));
            case FAILED -> nothing();
            case DONE -> reject(ALREADY_REFUNDED);
        };
    }
}
