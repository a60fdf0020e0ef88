package city.healthcard.payment.reaction;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.deposit.DepositCommand.ConfirmRefund;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// A deposit is refunded when the channel says that the money went back.
@Singleton
public class WhenRefundCompletedThenConfirmRefund {

    private final Cashier cashier;

    WhenRefundCompletedThenConfirmRefund(Cashier cashier) {
        this.cashier = cashier;
    }

    /// The sentence, ready to be run.
    public Reaction<RefundCompleted> reaction() {
        return new Reaction<>("WhenRefundCompletedThenConfirmRefund", RefundCompleted.class, this::react);
    }

    private Uni<?> react(RefundCompleted completed, CommandId cause) {
        var order = completed.order();
        return cashier.handle(new ConfirmRefund(order.citizen(), order.payment()), cause);
    }
}
