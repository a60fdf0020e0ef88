package city.healthcard.payment.order;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;
import static city.healthcard.payment.order.PaymentRefusal.ALREADY_CAPTURED;
import static city.healthcard.payment.order.PaymentRefusal.AMOUNT_DIFFERS;
import static city.healthcard.payment.order.PaymentRefusal.ANOTHER_ORDER;
import static city.healthcard.payment.order.PaymentRefusal.NOT_CAPTURED;
import static city.healthcard.payment.order.PaymentRefusal.UNKNOWN;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.payment.order.Payment.Captured;
import city.healthcard.payment.order.Payment.Failed;
import city.healthcard.payment.order.Payment.Initiated;
import city.healthcard.payment.order.Payment.Pending;
import city.healthcard.payment.order.Payment.Unknown;
import city.healthcard.payment.order.PaymentCommand.CapturePayment;
import city.healthcard.payment.order.PaymentCommand.CompleteRefund;
import city.healthcard.payment.order.PaymentCommand.FailPayment;
import city.healthcard.payment.order.PaymentCommand.FailRefund;
import city.healthcard.payment.order.PaymentCommand.InitiatePayment;
import city.healthcard.payment.order.PaymentCommand.PlaceOrder;
import city.healthcard.payment.order.PaymentCommand.RequestRefund;
import city.healthcard.payment.order.PaymentEvent.OrderPlaced;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import city.healthcard.payment.order.PaymentEvent.PaymentInitiated;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import java.util.Map;

/// The rules of a payment. What a channel says may come in any order and any number of times.
public final class PaymentDecider implements Decider<PaymentCommand, Payment, PaymentEvent, PaymentRefusal> {

    @Override
    public Payment initial() {
        return new Unknown();
    }

    @Override
    public Decision<PaymentEvent, PaymentRefusal> decide(PaymentCommand command, Payment payment) {
        return switch (command) {
            case InitiatePayment initiate -> initiate(initiate, payment);
            case PlaceOrder place -> place(place, payment);
            case CapturePayment capture -> capture(capture, payment);
            case FailPayment fail -> fail(fail, payment);
            case RequestRefund request -> captured(payment, captured -> Refunds.request(request, captured));
            case CompleteRefund complete -> captured(payment, captured -> Refunds.complete(complete, captured));
            case FailRefund fail -> captured(payment, captured -> Refunds.fail(fail, captured));
        };
    }

    private static Decision<PaymentEvent, PaymentRefusal> initiate(InitiatePayment initiate, Payment payment) {
        return switch (payment) {
            case Unknown _ -> accept(new PaymentInitiated(initiate.order()));
            case Initiated initiated -> same(initiate.order(), initiated.order());
            case Pending pending -> same(initiate.order(), pending.order());
            case Captured captured -> same(initiate.order(), captured.order());
            case Failed failed -> same(initiate.order(), failed.order());
        };
    }

    private static Decision<PaymentEvent, PaymentRefusal> same(PaymentOrder wanted, PaymentOrder order) {
        return wanted.equals(order) ? nothing() : reject(ANOTHER_ORDER);
    }

    private static Decision<PaymentEvent, PaymentRefusal> place(PlaceOrder place, Payment payment) {
        return switch (payment) {
            case Initiated initiated -> accept(new OrderPlaced(initiated.order(), place.reference(), place.payUrl()));
            case Pending _, Captured _, Failed _ -> nothing();
            case Unknown _ -> reject(UNKNOWN);
        };
    }

    private static Decision<PaymentEvent, PaymentRefusal> capture(CapturePayment capture, Payment payment) {
        return switch (payment) {
            case Initiated initiated -> take(capture, initiated.order());
            case Pending pending -> take(capture, pending.order());
            // The channel has the last word: money that came after all is money that came.
            case Failed failed -> take(capture, failed.order());
            case Captured captured ->
                capture.amount().equals(captured.order().amount()) ? nothing() : reject(AMOUNT_DIFFERS);
            case Unknown _ -> reject(UNKNOWN);
        };
    }

    private static Decision<PaymentEvent, PaymentRefusal> take(CapturePayment capture, PaymentOrder order) {
        return capture.amount().equals(order.amount())
                ? accept(new PaymentCaptured(order, capture.reference(), capture.capturedAt()))
                : reject(AMOUNT_DIFFERS);
    }

    private static Decision<PaymentEvent, PaymentRefusal> fail(FailPayment fail, Payment payment) {
        return switch (payment) {
            case Initiated initiated -> accept(new PaymentFailed(initiated.order(), fail.why()));
            case Pending pending -> accept(new PaymentFailed(pending.order(), fail.why()));
            case Failed _ -> nothing();
            case Captured _ -> reject(ALREADY_CAPTURED);
            case Unknown _ -> reject(UNKNOWN);
        };
    }

    private interface OfCaptured {
        Decision<PaymentEvent, PaymentRefusal> decide(Captured captured);
    }

    private static Decision<PaymentEvent, PaymentRefusal> captured(Payment payment, OfCaptured rule) {
        return switch (payment) {
            case Captured captured -> rule.decide(captured);
            case Initiated _, Pending _, Failed _ -> reject(NOT_CAPTURED);
            case Unknown _ -> reject(UNKNOWN);
        };
    }

    @Override
    public Payment evolve(Payment payment, PaymentEvent event) {
        return switch (event) {
            case PaymentInitiated initiated when payment instanceof Unknown -> new Initiated(initiated.order());
            case OrderPlaced placed
            when payment instanceof Initiated initiated -> new Pending(initiated.order(), placed.reference());
            case PaymentCaptured captured
            when canBeCaptured(payment) -> new Captured(captured.order(), captured.reference(), Map.of());
            case PaymentFailed failed
            when payment instanceof Initiated || payment instanceof Pending -> new Failed(failed.order());
            case RefundRequested requested
            when payment instanceof Captured captured ->
                captured.with(requested.refund(), new Refund(requested.amount(), Refund.Progress.OPEN));
            case RefundCompleted completed
            when payment instanceof Captured captured ->
                captured.with(completed.refund(), new Refund(completed.amount(), Refund.Progress.DONE));
            case RefundFailed failed
            when payment instanceof Captured captured ->
                captured.with(failed.refund(), new Refund(failed.amount(), Refund.Progress.FAILED));
            case PaymentInitiated _, OrderPlaced _, PaymentCaptured _, PaymentFailed _ ->
                throw impossible(payment, event);
            case RefundRequested _, RefundCompleted _, RefundFailed _ -> throw impossible(payment, event);
        };
    }

    private static boolean canBeCaptured(Payment payment) {
        return switch (payment) {
            case Initiated _, Pending _, Failed _ -> true;
            case Unknown _, Captured _ -> false;
        };
    }

    private static IllegalStateException impossible(Payment payment, PaymentEvent event) {
        return new IllegalStateException("%s cannot follow %s".formatted(event, payment));
    }
}
