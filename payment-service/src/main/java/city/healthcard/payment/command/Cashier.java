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
import city.healthcard.payment.deposit.Standing;
import city.healthcard.payment.order.Payment;
import city.healthcard.payment.order.PaymentCommand;
import city.healthcard.payment.order.PaymentDecider;
import city.healthcard.payment.order.PaymentEvent;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentRefusal;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.person.Persons;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Function;

/// Where commands are taken, and the names of their streams: one for each citizen's deposit, one for each payment.
@Singleton
public class Cashier {

    private final CommandHandler<DepositCommand, DepositAccount, DepositEvent, DepositRefusal> deposits;
    private final CommandHandler<PaymentCommand, Payment, PaymentEvent, PaymentRefusal> payments;

    private final Persons persons;

    Cashier(Kernel kernel, Persons persons) {
        this.persons = persons;
        deposits = kernel.handler(new DepositDecider(), StoredEvents.DEPOSITS);
        payments = kernel.handler(new PaymentDecider(), StoredEvents.PAYMENTS);
    }

    /// A command to a citizen's deposit.
    public Uni<Outcome<DepositRefusal>> handle(DepositCommand command, CommandId cause) {
        return deposits.handle(stream(command.citizen()), command, cause);
    }

    /// The same of all a person's deposits; the names are taken one after the other.
    ///
    /// @param command what is asked of the deposit under a name
    public Uni<Void> handle(CitizenId person, Function<CitizenId, DepositCommand> command, CommandId cause) {
        return persons.namesOf(person)
                .onItem()
                .<CitizenId>disjoint()
                .onItem()
                .transformToUniAndConcatenate(name -> handle(command.apply(name), cause))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// Whether the city holds a deposit of the person under a name other than this.
    public Uni<Boolean> isHeldElsewhere(CitizenId name) {
        return persons.namesOf(name)
                .onItem()
                .<CitizenId>disjoint()
                .filter(other -> !other.equals(name))
                .onItem()
                .transformToUniAndConcatenate(other -> deposits.stateOf(stream(other)))
                .filter(account -> account.standing() instanceof Standing.Held)
                .toUni()
                .map(Objects::nonNull);
    }

    /// A command to a payment.
    public Uni<Outcome<PaymentRefusal>> handle(PaymentId payment, PaymentCommand command, CommandId cause) {
        return payments.handle(stream(payment), command, cause);
    }

    /// A payment as it is now.
    public Uni<Payment> payment(PaymentId payment) {
        return payments.stateOf(stream(payment));
    }

    private static StreamId stream(CitizenId citizen) {
        return StreamId.of("deposit", citizen.value());
    }

    private static StreamId stream(PaymentId payment) {
        return StreamId.of("payment", payment.value());
    }
}
