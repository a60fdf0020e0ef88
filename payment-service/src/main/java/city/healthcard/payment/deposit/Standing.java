package city.healthcard.payment.deposit;

import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.party.ApplicationId;

/// Where a citizen stands with the one deposit a person owes.
public sealed interface Standing {

    /// Nothing is owed and nothing is held.
    record Clear() implements Standing {}

    /// It is owed.
    record Owed(Claim claim) implements Standing {}

    /// It is owed, and the payer is on the way to pay.
    record Paying(Claim claim, PaymentId payment) implements Standing {}

    /// The city holds it.
    record Held(Claim claim, PaymentId payment) implements Standing {}

    /// Whether it is owed for this application.
    default boolean isOwedFor(ApplicationId application) {
        return switch (this) {
            case Owed owed -> owed.claim().application().equals(application);
            case Paying paying -> paying.claim().application().equals(application);
            case Clear _, Held _ -> false;
        };
    }
}
