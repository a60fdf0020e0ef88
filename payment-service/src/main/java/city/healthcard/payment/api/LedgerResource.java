package city.healthcard.payment.api;

import city.healthcard.payment.books.Books;
import city.healthcard.payment.books.LedgerTotals;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the books say.
@Path("/api/ledger")
@Tag(name = "Ledger")
@RolesAllowed({Roles.FINANCE_AUDITOR, Roles.BUREAU, Roles.OPERATOR})
public class LedgerResource {

    private final Books books;

    LedgerResource(Books books) {
        this.books = books;
    }

    /// Every account's total, and whether debits equal credits.
    @GET
    @Operation(summary = "The ledger's totals")
    public Uni<LedgerAnswer> totals() {
        return books.totals().map(LedgerResource::answer);
    }

    /// The ledger's totals as they are shown.
    ///
    /// @param balanced whether debits equal credits; anything else is a fault
    public record LedgerAnswer(boolean balanced, long entries, List<AccountAnswer> accounts) {}

    /// One account.
    ///
    /// @param balanceFen debits less credits
    public record AccountAnswer(String account, long debitFen, long creditFen, long balanceFen) {}

    private static LedgerAnswer answer(LedgerTotals totals) {
        var accounts = totals.accounts().stream()
                .map(total -> new AccountAnswer(
                        Words.of(total.account()), total.debitFen(), total.creditFen(), total.balanceFen()))
                .toList();
        return new LedgerAnswer(totals.balances(), totals.entries(), accounts);
    }
}
