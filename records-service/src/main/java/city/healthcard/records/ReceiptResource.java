package city.healthcard.records;

import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.intake.VisitProblems;
import city.healthcard.records.receipt.Receipts;
import city.healthcard.records.receipt.VisitReceipt;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Receipts, for the institutions they were given to.
@Path("/api/receipts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
@Tag(name = "receipts", description = "回执 · Receipts")
public class ReceiptResource {

    private final Receipts receipts;
    private final Caller caller;

    ReceiptResource(Receipts receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    static URI addressOf(VisitReceipt receipt) {
        return URI.create("/records/api/receipts/" + receipt.event());
    }

    /// The receipt for one event.
    @GET
    @Path("/{stream:[a-z]+-[0-9a-f-]{36}}/{version:[1-9][0-9]{0,8}}")
    @Operation(summary = "The receipt of a posted visit")
    public Uni<Response> receipt(@RestPath String stream, @RestPath String version) {
        return receipts.of(new StreamId(stream), Long.parseLong(version))
                .map(found -> found.filter(receipt -> caller.actsFor(receipt.institution()))
                        .map(receipt -> Response.ok(receipt).build())
                        .orElseGet(() -> RequestProblems.notFound().response()))
                .onFailure(ErasedStream.class)
                .recoverWithItem(() -> VisitProblems.erased().response());
    }
}
