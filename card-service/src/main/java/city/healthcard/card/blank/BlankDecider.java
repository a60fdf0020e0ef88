package city.healthcard.card.blank;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.blank.BlankCommand.CountBlanks;
import city.healthcard.card.blank.BlankCommand.IssueBlanks;
import city.healthcard.card.blank.BlankCommand.ReceiveBlanks;
import city.healthcard.card.blank.BlankCommand.ReturnBlanks;
import city.healthcard.card.blank.BlankCommand.SpoilBlanks;
import city.healthcard.card.blank.BlankCommand.UseBlanks;
import city.healthcard.card.blank.BlankEvent.BlankDiscrepancyFound;
import city.healthcard.card.blank.BlankEvent.BlanksCounted;
import city.healthcard.card.blank.BlankEvent.BlanksIssued;
import city.healthcard.card.blank.BlankEvent.BlanksReceived;
import city.healthcard.card.blank.BlankEvent.BlanksReturned;
import city.healthcard.card.blank.BlankEvent.BlanksSpoiled;
import city.healthcard.card.blank.BlankEvent.BlanksUsed;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// No blank card leaves the books unexplained: it is on the shelf, with a batch, used, spoiled, or missed at a count
/// with a reason.
public final class BlankDecider implements Decider<BlankCommand, BlankStock, BlankEvent, BlankRefusal> {

    private static final int QUANTITY_MAX = 1_000_000;

    @Override
    public BlankStock initial() {
        return BlankStock.empty();
    }

    @Override
    public Decision<BlankEvent, BlankRefusal> decide(BlankCommand command, BlankStock stock) {
        return switch (command) {
            case ReceiveBlanks receive -> receive(receive, stock);
            case IssueBlanks issue -> issue(issue, stock);
            case ReturnBlanks back -> putBack(back, stock);
            case SpoilBlanks spoil -> spoil(spoil, stock);
            case UseBlanks use -> use(use, stock);
            case CountBlanks count -> count(count, stock);
        };
    }

    private static Decision<BlankEvent, BlankRefusal> receive(ReceiveBlanks it, BlankStock stock) {
        var before = stock.deliveries().get(it.delivery());
        if (before != null) {
            return before == it.quantity() ? nothing() : reject(BlankRefusal.OTHER_DELIVERY);
        }
        return isQuantity(it.quantity()) && stock.onShelf() + it.quantity() <= QUANTITY_MAX
                ? accept(new BlanksReceived(it.keeper(), it.delivery(), it.quantity(), it.by(), it.on()))
                : reject(BlankRefusal.IMPOSSIBLE_QUANTITY);
    }

    private static Decision<BlankEvent, BlankRefusal> issue(IssueBlanks it, BlankStock stock) {
        if (!isQuantity(it.quantity())) {
            return reject(BlankRefusal.IMPOSSIBLE_QUANTITY);
        }
        if (stock.made().contains(it.batch())) {
            return reject(BlankRefusal.BATCH_MADE);
        }
        return it.quantity() > stock.onShelf()
                ? reject(BlankRefusal.NOT_ENOUGH)
                : accept(new BlanksIssued(it.keeper(), it.batch(), it.quantity(), it.by(), it.on()));
    }

    private static Decision<BlankEvent, BlankRefusal> putBack(ReturnBlanks it, BlankStock stock) {
        if (!isQuantity(it.quantity())) {
            return reject(BlankRefusal.IMPOSSIBLE_QUANTITY);
        }
        return it.quantity() > stock.issuedFor(it.batch())
                ? reject(BlankRefusal.NOT_ISSUED)
                : accept(new BlanksReturned(it.keeper(), it.batch(), it.quantity(), it.by(), it.on()));
    }

    private static Decision<BlankEvent, BlankRefusal> spoil(SpoilBlanks it, BlankStock stock) {
        if (!isQuantity(it.quantity())) {
            return reject(BlankRefusal.IMPOSSIBLE_QUANTITY);
        }
        return it.quantity() > stock.onShelf()
                ? reject(BlankRefusal.NOT_ENOUGH)
                : accept(new BlanksSpoiled(it.keeper(), it.quantity(), it.reason(), it.by(), it.on()));
    }

    /// The cards exist, whatever the books say: this is never refused. Who keeps no books misses nothing.
    private static Decision<BlankEvent, BlankRefusal> use(UseBlanks it, BlankStock stock) {
        if (stock.made().contains(it.batch()) || !stock.isKept() && stock.issuedFor(it.batch()) == 0) {
            return nothing();
        }
        var used = Math.min(it.quantity(), stock.issuedFor(it.batch()));
        return accept(new BlanksUsed(it.keeper(), it.batch(), used, it.quantity() - used, it.on()));
    }

    private static Decision<BlankEvent, BlankRefusal> count(CountBlanks it, BlankStock stock) {
        if (it.counted() < 0 || it.counted() > QUANTITY_MAX) {
            return reject(BlankRefusal.IMPOSSIBLE_QUANTITY);
        }
        if (it.counted() == stock.onShelf()) {
            return accept(new BlanksCounted(it.keeper(), it.counted(), it.by(), it.on()));
        }
        return it.reason()
                .<Decision<BlankEvent, BlankRefusal>>map(reason -> accept(new BlankDiscrepancyFound(
                        it.keeper(), stock.onShelf(), it.counted(), reason, it.by(), it.on())))
                .orElseGet(() -> reject(BlankRefusal.REASON_NEEDED));
    }

    private static boolean isQuantity(int quantity) {
        return quantity > 0 && quantity <= QUANTITY_MAX;
    }

    @Override
    public BlankStock evolve(BlankStock stock, BlankEvent event) {
        return switch (event) {
            case BlanksReceived it -> stock.received(it.delivery(), it.quantity());
            case BlanksIssued it -> stock.moved(it.batch(), it.quantity());
            case BlanksReturned it -> stock.moved(it.batch(), -it.quantity());
            case BlanksSpoiled it -> stock.holding(stock.onShelf() - it.quantity());
            case BlanksUsed it -> stock.used(it.batch(), it.used());
            case BlanksCounted _ -> stock;
            case BlankDiscrepancyFound it -> stock.holding(it.counted());
        };
    }
}
