package city.healthcard.payment.command;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.service.Kernel;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.payment.deposit.DepositAccount;
import city.healthcard.payment.deposit.DepositCommand;
import city.healthcard.payment.deposit.DepositDecider;
import city.healthcard.payment.deposit.DepositEvent;
import city.healthcard.payment.deposit.DepositRefusal;
import city.healthcard.payment.order.Payment;
import city.healthcard.payment.order.PaymentCommand;
import city.healthcard.payment.order.PaymentDecider;
import city.healthcard.payment.order.PaymentEvent;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Where commands are taken, and the names of their streams: one for each citizen's deposit, one for each payment.
@Singleton
public class Cashier {

    private final CommandHandler<DepositCommand, DepositAccount, DepositEvent, DepositRefusal> deposits;
    private final CommandHandler<PaymentCommand, Payment, PaymentEvent, PaymentRefusal> payments;

    Cashier(Kernel kernel) {
        deposits = kernel.handler(new DepositDecider(), StoredEvents.DEPOSITS);
        payments = kernel.handler(new PaymentDecider(), StoredEvents.PAYMENTS);
    }

    /// A command to a citizen's deposit.
    public Uni<Outcome<DepositRefusal>> handle(DepositCommand command, CommandId cause) {
        return deposits.handle(StreamId.of("deposit", command.citizen().value()), command, cause);
    }

    /// A command to a payment.
    public Uni<Outcome<PaymentRefusal>> handle(PaymentId payment, PaymentCommand command, CommandId cause) {
        return payments.handle(stream(payment), command, cause);
    }

    /// A payment as it is now.
    public Uni<Payment> payment(PaymentId payment) {
        return payments.stateOf(stream(payment));
    }

    private static StreamId stream(PaymentId payment) {
        return StreamId.of("payment", payment.value());
    }
}
