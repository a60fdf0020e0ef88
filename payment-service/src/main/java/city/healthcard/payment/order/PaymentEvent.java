package city.healthcard.payment.order;

import city.healthcard.contracts.WireType;
import city.healthcard.payment.money.Fen;
import java.time.Instant;

/// What happened to a payment.
public sealed interface PaymentEvent {

    /// The order it belongs to.
    PaymentOrder order();

    /// An order is to be placed.
    @WireType("payment/payment-initiated/1")
    record PaymentInitiated(PaymentOrder order) implements PaymentEvent {}

    /// The channel has taken it.
    @WireType("payment/order-placed/1")
    record OrderPlaced(PaymentOrder order, String reference, String payUrl) implements PaymentEvent {}

    /// The money is there.
    @WireType("payment/payment-captured/1")
    record PaymentCaptured(PaymentOrder order, String reference, Instant capturedAt) implements PaymentEvent {}

    /// Nothing will come.
    @WireType("payment/payment-failed/1")
    record PaymentFailed(PaymentOrder order, Failing why) implements PaymentEvent {}

    /// Money is on its way back.
    @WireType("payment/refund-requested/1")
    record RefundRequested(PaymentOrder order, RefundId refund, Fen amount) implements PaymentEvent {}

    /// It went back.
    @WireType("payment/refund-completed/1")
    record RefundCompleted(PaymentOrder order, RefundId refund, Fen amount) implements PaymentEvent {}

    /// It could not go back and is still here.
    @WireType("payment/refund-failed/1")
    record RefundFailed(PaymentOrder order, RefundId refund, Fen amount) implements PaymentEvent {}
}
