package city.healthcard.payment.order;

import city.healthcard.payment.money.Fen;
import java.util.HashMap;
import java.util.Map;

/// How far a payment has come.
public sealed interface Payment {

    /// Nobody wanted to pay.
    record Unknown() implements Payment {}

    /// The channel has not answered our order.
    record Initiated(PaymentOrder order) implements Payment {}

    /// The payer is at the channel.
    record Pending(PaymentOrder order, String reference) implements Payment {}

    /// The money came; parts of it may be on their way back or gone.
    record Captured(PaymentOrder order, String reference, Map<RefundId, Refund> refunds) implements Payment {

        public Captured {
            refunds = Map.copyOf(refunds);
        }

        /// What may still be refunded: what came, less what went back and what is on its way.
        public Fen refundable() {
            return refunds.values().stream()
                    .filter(refund -> refund.progress() != Refund.Progress.FAILED)
                    .map(Refund::amount)
                    .reduce(order.amount(), Fen::minus);
        }

        Captured with(RefundId id, Refund refund) {
            var more = new HashMap<>(refunds);
            more.put(id, refund);
            return new Captured(order, reference, more);
        }
    }

    /// Nothing came.
    record Failed(PaymentOrder order) implements Payment {}
}
