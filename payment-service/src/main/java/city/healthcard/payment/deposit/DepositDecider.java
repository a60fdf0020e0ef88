package city.healthcard.payment.deposit;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;
import static city.healthcard.payment.deposit.DepositRefusal.ALREADY_PAID;
import static city.healthcard.payment.deposit.DepositRefusal.AMOUNT_DIFFERS;
import static city.healthcard.payment.deposit.DepositRefusal.NOT_HELD;
import static city.healthcard.payment.deposit.DepositRefusal.NOT_OWED;
import static city.healthcard.payment.deposit.DepositRefusal.PAYMENT_PENDING;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.payment.deposit.DepositCommand.AbandonPayment;
import city.healthcard.payment.deposit.DepositCommand.CloseApplication;
import city.healthcard.payment.deposit.DepositCommand.ConfirmRefund;
import city.healthcard.payment.deposit.DepositCommand.DemandDeposit;
import city.healthcard.payment.deposit.DepositCommand.EndCoverage;
import city.healthcard.payment.deposit.DepositCommand.EstablishCoverage;
import city.healthcard.payment.deposit.DepositCommand.NoteCoverage;
import city.healthcard.payment.deposit.DepositCommand.RefundDeposit;
import city.healthcard.payment.deposit.DepositCommand.ReleaseDeposit;
import city.healthcard.payment.deposit.DepositCommand.SettleDeposit;
import city.healthcard.payment.deposit.DepositCommand.StartPayment;
import city.healthcard.payment.deposit.DepositEvent.ApplicationClosed;
import city.healthcard.payment.deposit.DepositEvent.CitizenInsured;
import city.healthcard.payment.deposit.DepositEvent.CitizenUninsured;
import city.healthcard.payment.deposit.DepositEvent.CoverageNoted;
import city.healthcard.payment.deposit.DepositEvent.DemandDeferred;
import city.healthcard.payment.deposit.DepositEvent.DepositCancelled;
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
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.Release;
import java.util.ArrayList;
import java.util.List;

/// The rules of a citizen's deposit. The first audit's approval and the knowledge who is insured come from two services
/// in any order; whichever comes second decides.
public final class DepositDecider implements Decider<DepositCommand, DepositAccount, DepositEvent, DepositRefusal> {

    @Override
    public DepositAccount initial() {
        return DepositAccount.empty();
    }

    @Override
    public Decision<DepositEvent, DepositRefusal> decide(DepositCommand command, DepositAccount account) {
        return switch (command) {
            case NoteCoverage note -> note(note, account);
            case DemandDeposit demand -> demand(demand, account);
            case StartPayment start -> start(start, account);
            case SettleDeposit settle -> settle(settle, account);
            case AbandonPayment abandon -> abandon(abandon, account);
            case CloseApplication close -> close(close, account);
            case RefundDeposit refund -> refund(refund, account);
            case ReleaseDeposit release -> release(release, account);
            case EstablishCoverage cover -> cover(cover, account);
            case EndCoverage end -> end(end, account);
            case ConfirmRefund confirm -> confirm(confirm, account);
        };
    }

    private static Decision<DepositEvent, DepositRefusal> note(NoteCoverage note, DepositAccount account) {
        var applying = account.applying(note.application());
        if (applying.closed() || applying.covered() >= note.round()) {
            return nothing();
        }
        var events = new ArrayList<DepositEvent>(List.of(new CoverageNoted(
                note.citizen(), note.application(), note.round(), note.insured(), note.institution())));
        if (applying.deferred() == note.round()) {
            events.addAll(new Demand(
                            note.citizen(),
                            note.application(),
                            note.round(),
                            note.insured() || account.insured(),
                            note.heldElsewhere(),
                            note.deposit(),
                            note.terms())
                    .answer(account.standing()));
        }
        return new Accepted<>(events);
    }

    private static Decision<DepositEvent, DepositRefusal> demand(DemandDeposit demand, DepositAccount account) {
        var applying = account.applying(demand.application());
        if (applying.closed() || Math.max(applying.answered(), applying.deferred()) >= demand.round()) {
            return nothing();
        }
        if (applying.covered() < demand.round()) {
            return accept(new DemandDeferred(demand.citizen(), demand.application(), demand.round()));
        }
        return new Accepted<>(new Demand(
                        demand.citizen(),
                        demand.application(),
                        demand.round(),
                        applying.insured() || account.insured(),
                        demand.heldElsewhere(),
                        demand.deposit(),
                        demand.terms())
                .answer(account.standing()));
    }

    private static Decision<DepositEvent, DepositRefusal> start(StartPayment start, DepositAccount account) {
        return switch (account.standing()) {
            case Owed owed
            when owed.claim().application().equals(start.application()) ->
                accept(new PaymentStarted(
                        start.citizen(), start.application(), owed.claim().deposit(), start.payment()));
            case Paying paying
            when paying.claim().application().equals(start.application()) ->
                paying.payment().equals(start.payment()) ? nothing() : reject(PAYMENT_PENDING);
            case Held held when held.claim().application().equals(start.application()) -> reject(ALREADY_PAID);
            case Owed _, Paying _, Held _, Clear _ -> reject(NOT_OWED);
        };
    }

    private static Decision<DepositEvent, DepositRefusal> settle(SettleDeposit settle, DepositAccount account) {
        return switch (account.standing()) {
            case Owed owed -> take(settle, owed.claim());
            // Whichever payment comes first counts; the other is refunded when it comes.
            case Paying paying -> take(settle, paying.claim());
            case Held held -> held.payment().equals(settle.payment()) ? nothing() : reject(ALREADY_PAID);
            case Clear _ -> account.releasing().containsKey(settle.payment()) ? nothing() : reject(NOT_OWED);
        };
    }

    private static Decision<DepositEvent, DepositRefusal> take(SettleDeposit settle, Claim claim) {
        return settle.amount().equals(claim.amount())
                ? accept(new DepositPaid(
                        settle.citizen(), claim.application(), claim.deposit(), settle.payment(), settle.amount()))
                : reject(AMOUNT_DIFFERS);
    }

    private static Decision<DepositEvent, DepositRefusal> abandon(AbandonPayment abandon, DepositAccount account) {
        return switch (account.standing()) {
            case Paying paying
            when paying.payment().equals(abandon.payment()) ->
                accept(new PaymentAbandoned(
                        abandon.citizen(),
                        paying.claim().application(),
                        paying.claim().deposit(),
                        abandon.payment()));
            case Paying _, Owed _, Held _, Clear _ -> nothing();
        };
    }

    private static Decision<DepositEvent, DepositRefusal> close(CloseApplication close, DepositAccount account) {
        if (account.applying(close.application()).closed()) {
            return nothing();
        }
        var events = new ArrayList<DepositEvent>();
        events.add(new ApplicationClosed(close.citizen(), close.application(), close.ending()));
        switch (account.standing()) {
            case Owed owed
            when owed.claim().application().equals(close.application()) -> events.add(cancelled(close, owed.claim()));
            case Paying paying
            when paying.claim().application().equals(close.application()) ->
                events.add(cancelled(close, paying.claim()));
            case Held held
            when held.claim().application().equals(close.application())
                    && close.terms().refundedOn().contains(close.ending()) ->
                events.add(released(close.citizen(), held));
            case Owed _, Paying _, Held _, Clear _ -> {}
        }
        return new Accepted<>(events);
    }

    private static DepositEvent cancelled(CloseApplication close, Claim claim) {
        return new DepositCancelled(close.citizen(), claim.application(), claim.deposit());
    }

    private static DepositEvent released(CitizenId citizen, Held held) {
        var claim = held.claim();
        return new DepositReleased(citizen, claim.application(), claim.deposit(), held.payment(), claim.amount());
    }

    private static Decision<DepositEvent, DepositRefusal> refund(RefundDeposit refund, DepositAccount account) {
        if (account.releasing().values().stream()
                .anyMatch(claim -> claim.application().equals(refund.application()))) {
            return nothing();
        }
        return switch (account.standing()) {
            case Held held
            when held.claim().application().equals(refund.application()) -> accept(released(refund.citizen(), held));
            case Held _, Owed _, Paying _, Clear _ -> reject(NOT_HELD);
        };
    }

    private static Decision<DepositEvent, DepositRefusal> release(ReleaseDeposit release, DepositAccount account) {
        return release.terms().releasedOn().contains(Release.CARD_RETURNED) && account.standing() instanceof Held held
                ? accept(released(release.citizen(), held))
                : nothing();
    }

    private static Decision<DepositEvent, DepositRefusal> cover(EstablishCoverage cover, DepositAccount account) {
        var events = new ArrayList<DepositEvent>();
        if (!account.insured()) {
            events.add(new CitizenInsured(cover.citizen(), cover.since()));
        }
        if (cover.terms().releasedOn().contains(Release.INSURED)) {
            switch (account.standing()) {
                case Held held -> events.add(released(cover.citizen(), held));
                case Owed owed -> events.add(waived(cover, owed.claim(), account));
                // Money that comes all the same goes back.
                case Paying paying -> events.add(waived(cover, paying.claim(), account));
                case Clear _ -> {}
            }
        }
        return events.isEmpty() ? nothing() : new Accepted<>(events);
    }

    /// Nobody is asked for a deposit for a card in the hand: it is due with the next application, if that
    /// is not insured.
    private static Decision<DepositEvent, DepositRefusal> end(EndCoverage end, DepositAccount account) {
        return account.insured() ? accept(new CitizenUninsured(end.citizen(), end.endedOn())) : nothing();
    }

    private static DepositEvent waived(EstablishCoverage cover, Claim claim, DepositAccount account) {
        return new DepositWaived(
                cover.citizen(),
                claim.application(),
                account.applying(claim.application()).answered(),
                claim.deposit(),
                Waiver.INSURED,
                cover.terms().version());
    }

    private static Decision<DepositEvent, DepositRefusal> confirm(ConfirmRefund confirm, DepositAccount account) {
        var claim = account.releasing().get(confirm.payment());
        return claim == null
                ? nothing()
                : accept(new DepositRefunded(
                        confirm.citizen(), claim.application(), claim.deposit(), confirm.payment(), claim.amount()));
    }

    @Override
    public DepositAccount evolve(DepositAccount account, DepositEvent event) {
        return DepositHistory.after(account, event);
    }
}
