package city.healthcard.payment.reaction;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.deposit.DepositCommand.AbandonPayment;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// A payment that came to nothing leaves the deposit owed, so that it can be paid another way.
@Singleton
public class WhenPaymentFailedThenAbandonPayment {

    private final Cashier cashier;

    WhenPaymentFailedThenAbandonPayment(Cashier cashier) {
        this.cashier = cashier;
    }

    /// The sentence, ready to be run.
    public Reaction<PaymentFailed> reaction() {
        return new Reaction<>("WhenPaymentFailedThenAbandonPayment", PaymentFailed.class, this::react);
    }

    private Uni<?> react(PaymentFailed failed, CommandId cause) {
        var order = failed.order();
        return cashier.handle(new AbandonPayment(order.citizen(), order.payment()), cause);
    }
}
