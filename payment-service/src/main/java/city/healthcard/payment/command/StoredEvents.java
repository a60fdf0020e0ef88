package city.healthcard.payment.command;

import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.payment.deposit.DepositEvent;
import city.healthcard.payment.order.PaymentEvent;

/// How what happens here is stored. Nothing of it is personal beyond a pseudonym, so nothing is sealed: books must stay
/// readable for as long as the law wants books kept.
public final class StoredEvents {

    /// Events of citizens' deposits.
    public static final EventTypes<DepositEvent> DEPOSITS = EventTypes.of(DepositEvent.class);

    /// Events of payments.
    public static final EventTypes<PaymentEvent> PAYMENTS = EventTypes.of(PaymentEvent.class);

    private StoredEvents() {}
}
