package city.healthcard.payment.ledger;

import static city.healthcard.payment.ledger.Account.CHANNEL;
import static city.healthcard.payment.ledger.Account.DEPOSITS_HELD;
import static city.healthcard.payment.ledger.Account.RECEIPTS_UNASSIGNED;
import static city.healthcard.payment.ledger.Account.REFUNDS_PAYABLE;

import city.healthcard.payment.deposit.DepositEvent;
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
import city.healthcard.payment.order.PaymentEvent;
import city.healthcard.payment.order.PaymentEvent.OrderPlaced;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import city.healthcard.payment.order.PaymentEvent.PaymentInitiated;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import java.util.Optional;

/// What a fact means for the books. Money that moves posts an entry; a demand, a waiver, an order post nothing.
public final class Posting {

    private Posting() {}

    /// The entry for what happened to a payment.
    public static Optional<Entry> of(PaymentEvent event) {
        return switch (event) {
            case PaymentCaptured captured ->
                Optional.of(
                        Entry.of(CHANNEL, RECEIPTS_UNASSIGNED, captured.order().amount()));
            case RefundRequested requested ->
                Optional.of(Entry.of(RECEIPTS_UNASSIGNED, REFUNDS_PAYABLE, requested.amount()));
            case RefundCompleted completed -> Optional.of(Entry.of(REFUNDS_PAYABLE, CHANNEL, completed.amount()));
            case RefundFailed failed -> Optional.of(Entry.of(REFUNDS_PAYABLE, RECEIPTS_UNASSIGNED, failed.amount()));
            case PaymentInitiated _, OrderPlaced _, PaymentFailed _ -> Optional.empty();
        };
    }

    /// The entry for what happened to a deposit.
    public static Optional<Entry> of(DepositEvent event) {
        return switch (event) {
            case DepositPaid paid -> Optional.of(Entry.of(RECEIPTS_UNASSIGNED, DEPOSITS_HELD, paid.amount()));
            case DepositReleased released ->
                Optional.of(Entry.of(DEPOSITS_HELD, RECEIPTS_UNASSIGNED, released.amount()));
            case CitizenInsured _, CitizenUninsured _, CoverageNoted _, DemandDeferred _ -> Optional.empty();
            case DepositDemanded _, DepositWaived _ -> Optional.empty();
            case DepositConfirmed _, PaymentStarted _, PaymentAbandoned _, DepositCancelled _ -> Optional.empty();
            case ApplicationClosed _, DepositRefunded _ -> Optional.empty();
        };
    }
}
