package city.healthcard.payment.order;

import city.healthcard.payment.money.Fen;
import java.time.Instant;

/// What can be asked of a payment.
public sealed interface PaymentCommand {

    /// Somebody wants to pay.
    record InitiatePayment(PaymentOrder order) implements PaymentCommand {}

    /// The channel has taken the order.
    ///
    /// @param reference the channel's own number for it
    /// @param payUrl where the payer pays
    record PlaceOrder(String reference, String payUrl) implements PaymentCommand {}

    /// The channel says that the money is there; it may say so before it has answered our order, twice, or
    /// late.
    ///
    /// @param capturedAt by the channel's clock
    record CapturePayment(String reference, Fen amount, Instant capturedAt) implements PaymentCommand {}

    /// The channel says that nothing will come, or does not know the order.
    record FailPayment(Failing why) implements PaymentCommand {}

    /// Money is to go back the way it came.
    record RequestRefund(RefundId refund, Fen amount) implements PaymentCommand {}

    /// The channel says that it went back.
    record CompleteRefund(RefundId refund) implements PaymentCommand {}

    /// The channel says that it could not go back.
    record FailRefund(RefundId refund) implements PaymentCommand {}
}
