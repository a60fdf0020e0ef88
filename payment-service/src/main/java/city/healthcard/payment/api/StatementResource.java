package city.healthcard.payment.api;

import city.healthcard.payment.forgotten.Forgotten;
import city.healthcard.payment.statement.Statement;
import city.healthcard.payment.statement.Statements;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A citizen's own account.
@Path("/api/statement")
@Tag(name = "Statement")
@RolesAllowed(Roles.CITIZEN)
public class StatementResource {

    private final Statements statements;
    private final Forgotten forgotten;
    private final Caller caller;

    StatementResource(Statements statements, Forgotten forgotten, Caller caller) {
        this.statements = statements;
        this.forgotten = forgotten;
        this.caller = caller;
    }

    /// What was owed, paid and given back, the latest first.
    @GET
    @Operation(summary = "My account with the city")
    @APIResponse(responseCode = "410", description = "citizen.erased")
    public Uni<StatementAnswer> mine() {
        var citizen = caller.citizen().orElseThrow();
        return forgotten
                .is(citizen)
                .invoke(erased -> {
                    if (erased) {
                        throw PaymentProblems.forgotten().exception();
                    }
                })
                .chain(() -> statements.of(citizen))
                .map(StatementResource::answer);
    }

    /// A citizen's account as it is shown.
    ///
    /// @param heldFen what the city holds of the citizen's money now
    public record StatementAnswer(long heldFen, String currency, List<LineAnswer> lines) {}

    /// One line.
    ///
    /// @param what such as `deposit-due`, `payment-received`, `refund-sent`
    public record LineAnswer(Instant at, String what, UUID application, long amountFen) {}

    private static StatementAnswer answer(Statement statement) {
        var lines = statement.lines().stream()
                .map(line -> new LineAnswer(line.at(), Words.of(line.what()), line.application(), line.amountFen()))
                .toList();
        return new StatementAnswer(statement.heldFen(), "CNY", lines);
    }
}
