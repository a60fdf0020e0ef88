package city.healthcard.payment.deposit;

import city.healthcard.payment.deposit.DepositEvent.ApplicationClosed;
import city.healthcard.payment.deposit.DepositEvent.CitizenInsured;
import city.healthcard.payment.deposit.DepositEvent.CitizenUninsured;
import city.healthcard.payment.deposit.DepositEvent.CoverageNoted;
import city.healthcard.payment.deposit.DepositEvent.DemandDeferred;
import city.healthcard.payment.deposit.DepositEvent.DepositCancelled;
import city.healthcard.payment.deposit.DepositEvent.DepositConfirmed;
import city.healthcard.payment.deposit.DepositEvent.DepositDemanded;
import city.healthcard.payment.deposit.DepositEvent.DepositPaid;
import city.healthcard.payment.deposit.DepositEvent.DepositRefunded;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.deposit.DepositEvent.DepositWaived;
import city.healthcard.payment.deposit.DepositEvent.PaymentAbandoned;
import city.healthcard.payment.deposit.DepositEvent.PaymentStarted;
import city.healthcard.payment.deposit.Standing.Clear;
import city.healthcard.payment.deposit.Standing.Held;
import city.healthcard.payment.deposit.Standing.Owed;
import city.healthcard.payment.deposit.Standing.Paying;

/// Where each fact leads.
final class DepositHistory {

    private DepositHistory() {}

    static DepositAccount after(DepositAccount account, DepositEvent event) {
        var standing = account.standing();
        return switch (event) {
            case CitizenInsured _ -> account.knownInsured(true);
            case CitizenUninsured _ -> account.knownInsured(false);
            case CoverageNoted noted ->
                account.with(noted.application(), applying -> applying.coveredIn(noted.round(), noted.insured()));
            case DemandDeferred deferred ->
                account.with(deferred.application(), applying -> applying.deferredTo(deferred.round()));
            case DepositDemanded demanded ->
                account.with(demanded.application(), applying -> applying.answeredIn(demanded.round()))
                        .with(owed(standing, demanded));
            case DepositWaived waived -> waived(account, waived);
            case DepositConfirmed confirmed
            when standing instanceof Held ->
                account.with(confirmed.application(), applying -> applying.answeredIn(confirmed.round()));
            case PaymentStarted started
            when standing instanceof Owed owed -> account.with(new Paying(owed.claim(), started.payment()));
            case PaymentAbandoned _ when standing instanceof Paying paying -> account.with(new Owed(paying.claim()));
            case DepositPaid paid
            when standing instanceof Owed owed -> account.with(new Held(owed.claim(), paid.payment()));
            case DepositPaid paid
            when standing instanceof Paying paying -> account.with(new Held(paying.claim(), paid.payment()));
            case DepositCancelled _
            when standing instanceof Owed || standing instanceof Paying -> account.with(new Clear());
            case ApplicationClosed closed -> account.with(closed.application(), Applying::ended);
            case DepositReleased released
            when standing instanceof Held held -> account.releasing(released.payment(), held.claim());
            case DepositRefunded refunded
            when account.releasing().containsKey(refunded.payment()) -> account.released(refunded.payment());
            case DepositConfirmed _, PaymentStarted _, PaymentAbandoned _, DepositPaid _ ->
                throw impossible(account, event);
            case DepositCancelled _, DepositReleased _, DepositRefunded _ -> throw impossible(account, event);
        };
    }

    /// Asked again in a further round, the same deposit stays with the payer who is on the way to pay it.
    private static Standing owed(Standing standing, DepositDemanded demanded) {
        return standing instanceof Paying paying && paying.claim().deposit().equals(demanded.deposit())
                ? paying
                : new Owed(new Claim(demanded.deposit(), demanded.application(), demanded.amount()));
    }

    private static DepositAccount waived(DepositAccount account, DepositWaived waived) {
        var answered = account.with(waived.application(), applying -> applying.answeredIn(waived.round()));
        return account.standing().isOwedFor(waived.application()) ? answered.with(new Clear()) : answered;
    }

    private static IllegalStateException impossible(DepositAccount account, DepositEvent event) {
        return new IllegalStateException("%s cannot follow %s".formatted(event, account));
    }
}
