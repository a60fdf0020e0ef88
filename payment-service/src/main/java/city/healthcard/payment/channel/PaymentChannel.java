package city.healthcard.payment.channel;

import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentOrder;
import city.healthcard.payment.order.RefundId;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/// Somebody who takes citizens' money for us and gives it back: a bank, a wallet. Every call may be repeated;
/// the payment's and the refund's ids tell the channel that it is the same one. A call that fails has told us
/// nothing.
public interface PaymentChannel {

    /// Its name, as payers choose it.
    String name();

    /// Places an order.
    Uni<Placed> place(PaymentOrder order);

    /// Asks what has become of an order.
    Uni<Standing> ask(PaymentId payment);

    /// Asks for money to go back the way it came. The channel says later when it went.
    Uni<Void> refund(PaymentId payment, RefundId refund, Fen amount);

    /// An order is placed.
    ///
    /// @param reference the channel's own number
    /// @param payUrl where the payer pays
    record Placed(String reference, String payUrl) {}

    /// What has become of an order.
    sealed interface Standing {

        /// The channel knows no such order.
        record Unknown() implements Standing {}

        /// The payer has not paid.
        record Pending() implements Standing {}

        /// The money is there.
        ///
        /// @param refunded refunds that have gone back
        record Captured(String reference, Fen amount, Set<RefundId> refunded) implements Standing {}

        /// None will come.
        record Declined() implements Standing {}
    }
}
