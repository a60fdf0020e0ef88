package city.healthcard.payment.books;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.payment.deposit.DepositEvent;
import city.healthcard.payment.ledger.Entry;
import city.healthcard.payment.ledger.Posting;
import city.healthcard.payment.order.PaymentEvent;
import java.util.Optional;
import java.util.Set;

/// Adds up the ledger.
public final class BooksProjection implements Projection<LedgerTotals> {

    static final String LEDGER = "city";

    @Override
    public Set<String> idsOf(Fact fact) {
        return entry(fact).isPresent() ? Set.of(LEDGER) : Set.of();
    }

    @Override
    public Optional<LedgerTotals> project(String id, Optional<LedgerTotals> before, Fact fact) {
        return entry(fact)
                .map(entry -> before.orElse(LedgerTotals.EMPTY).plus(entry))
                .or(() -> before);
    }

    private static Optional<Entry> entry(Fact fact) {
        return switch (fact.what()) {
            case PaymentEvent event -> Posting.of(event);
            case DepositEvent event -> Posting.of(event);
            default -> Optional.empty();
        };
    }
}
