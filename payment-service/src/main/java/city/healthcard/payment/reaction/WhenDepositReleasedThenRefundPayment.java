package city.healthcard.payment.reaction;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.order.PaymentCommand.RequestRefund;
import city.healthcard.payment.order.RefundId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// A deposit that is given back goes the way it came.
@Singleton
public class WhenDepositReleasedThenRefundPayment {

    private final Cashier cashier;

    WhenDepositReleasedThenRefundPayment(Cashier cashier) {
        this.cashier = cashier;
    }

    /// The sentence, ready to be run.
    public Reaction<DepositReleased> reaction() {
        return new Reaction<>("WhenDepositReleasedThenRefundPayment", DepositReleased.class, this::react);
    }

    private Uni<?> react(DepositReleased released, CommandId cause) {
        var refund = new RequestRefund(new RefundId(cause.idFor("refund")), released.amount());
        return cashier.handle(released.payment(), refund, cause);
    }
}
