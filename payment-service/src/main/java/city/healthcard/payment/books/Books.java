package city.healthcard.payment.books;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Asks what the ledger adds up to.
@Singleton
public class Books {

    /// The view behind it.
    public static final View<LedgerTotals> VIEW =
            View.of("ledger-totals", 1, new BooksProjection(), DocumentForm.json(LedgerTotals.class));

    private final Documents<LedgerTotals> documents;

    Books(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// The totals now.
    public Uni<LedgerTotals> totals() {
        return documents.find(BooksProjection.LEDGER).map(found -> found.orElse(LedgerTotals.EMPTY));
    }
}
