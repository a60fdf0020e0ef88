package city.healthcard.payment.reaction;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.deposit.DepositCommand.SettleDeposit;
import city.healthcard.payment.deposit.DepositRefusal;
import city.healthcard.payment.order.PaymentCommand.RequestRefund;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentOrder;
import city.healthcard.payment.order.RefundId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Money that came settles the deposit, or goes back when nothing is owed.
@Singleton
public class WhenPaymentCapturedThenSettleDeposit {

    private final Cashier cashier;

    WhenPaymentCapturedThenSettleDeposit(Cashier cashier) {
        this.cashier = cashier;
    }

    /// The sentence, ready to be run.
    public Reaction<PaymentCaptured> reaction() {
        return new Reaction<>("WhenPaymentCapturedThenSettleDeposit", PaymentCaptured.class, this::react);
    }

    private Uni<?> react(PaymentCaptured captured, CommandId cause) {
        var order = captured.order();
        var settle = new SettleDeposit(order.citizen(), order.payment(), order.amount());
        return cashier.handle(settle, cause).chain(outcome -> giveBack(order, outcome, cause));
    }

    /// Money for which nothing is owed (paid twice, or too late) goes back whole.
    private Uni<?> giveBack(PaymentOrder order, Outcome<DepositRefusal> outcome, CommandId cause) {
        if (!(outcome instanceof Refused<DepositRefusal>)) {
            return Uni.createFrom().voidItem();
        }
        var refund = new RequestRefund(new RefundId(cause.idFor("refund")), order.amount());
        return cashier.handle(order.payment(), refund, cause);
    }
}
