package city.healthcard.card.handover;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Applicants say who collects their card for them.
@Path("/api/mandates/{application}")
@RolesAllowed(Roles.APPLICANT)
@Tag(name = "mandates", description = "代领委托 · Authority to collect a card for its holder")
public class MandateResource {

    private final Mandates mandates;
    private final TablesInForce tables;
    private final Caller caller;

    MandateResource(Mandates mandates, TablesInForce tables, Caller caller) {
        this.mandates = mandates;
        this.tables = tables;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "委托代领 · Let somebody collect the card",
            description = "A later proxy takes the place of an earlier one. The bank asks for the proxy's document.")
    @APIResponse(responseCode = "409", description = "mandate.used")
    @APIResponse(responseCode = "422", description = "mandate.proxy-is-holder, mandate.proxy-too-young")
    @AnsweredOnce
    public Uni<Response> give(
            @RestPath UUID application,
            @NotNull @Valid MandateRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        mustBeCallers(application);
        var reader = new CounterReader(tables.reader());
        var read = reader.proxy("/proxy", request.proxy());
        reader.leaveIfFaulty();
        return mandates.giveOnline(
                        new ApplicationId(application),
                        Objects.requireNonNull(read),
                        new CommandId(IdempotencyKey.of(key)))
                .replaceWith(() -> Response.ok(Map.of("application", application, "state", "given"))
                        .build());
    }

    @POST
    @Path("withdrawal")
    @Operation(summary = "撤销委托 · Let nobody but the holder collect the card")
    @APIResponse(responseCode = "409", description = "mandate.used")
    @AnsweredOnce
    public Uni<Response> withdraw(@RestPath UUID application, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        mustBeCallers(application);
        return mandates.withdraw(new ApplicationId(application), new CommandId(IdempotencyKey.of(key)))
                .replaceWith(() -> Response.ok(Map.of("application", application, "state", "withdrawn"))
                        .build());
    }

    private void mustBeCallers(UUID application) {
        if (caller.application().filter(application::equals).isEmpty()) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return Problem.of(404, "application.unknown", "没有这份申请。", "There is no such application.")
                .exception();
    }
}
