package city.healthcard.card.correction;

import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Corrections of personal data.
@Path("/api/corrections")
@Tag(name = "corrections", description = "更正 · Corrections of personal data")
public class CorrectionResource {

    private final Correcting correcting;
    private final TablesInForce tables;
    private final Caller caller;

    CorrectionResource(Correcting correcting, TablesInForce tables, Caller caller) {
        this.correcting = correcting;
        this.tables = tables;
        this.caller = caller;
    }

    /// Why a correction is turned down.
    public record RefusalRequest(@NotBlank @Size(max = 200) String reason) {}

    @GET
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(summary = "待审更正 · Corrections that wait for a decision", description = "Ids only.")
    public Uni<List<CorrectionCase>> open() {
        return correcting.open();
    }

    @POST
    @Path("{citizen}")
    @RolesAllowed({Roles.DESK_CLERK, Roles.BUREAU, Roles.CITIZEN})
    @Operation(
            summary = "申请更正 · Ask for a correction",
            description = "Of the name, the sex, the birth date or the document's number; another person decides.")
    @APIResponse(responseCode = "201", description = "waits for a decision")
    @APIResponse(responseCode = "409", description = "citizen.correction-already-open, citizen.nothing-to-correct")
    @AnsweredOnce
    public Uni<Response> request(
            @RestPath UUID citizen,
            @NotNull @Valid CorrectionRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        if (caller.is(Roles.CITIZEN) && caller.citizen().filter(citizen::equals).isEmpty()) {
            throw RefusalProblems.of(CitizenRefusal.UNKNOWN).exception();
        }
        var cause = new CommandId(IdempotencyKey.of(key));
        var correction = request.read(cause.idFor("correction"), caller.subject(), tables.reader());
        return correcting
                .request(new CitizenId(citizen), correction, cause)
                .map(done -> answer(Response.Status.CREATED, correction.id(), "open", done.version()));
    }

    @GET
    @Path("{citizen}/{correction}")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(
            summary = "更正前后对照 · A correction side by side",
            description = "What is recorded beside what is asked for, while it waits. Each look is recorded.")
    public Uni<SideBySide> show(@RestPath UUID citizen, @RestPath UUID correction) {
        return correcting.show(new CitizenId(citizen), correction, caller.subject());
    }

    @POST
    @Path("{citizen}/{correction}/approval")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(summary = "批准更正 · Approve a correction", description = "By another person than the one who asked.")
    @APIResponse(
            responseCode = "409",
            description = "citizen.correction-not-open, citizen.correction-by-same-person, claim.taken")
    @AnsweredOnce
    public Uni<Response> approve(
            @RestPath UUID citizen,
            @RestPath UUID correction,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return correcting
                .approve(new CitizenId(citizen), correction, caller.subject(), new CommandId(IdempotencyKey.of(key)))
                .map(done -> answer(Response.Status.OK, correction, "approved", done.version()));
    }

    @POST
    @Path("{citizen}/{correction}/refusal")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(summary = "不予更正 · Turn a correction down")
    @APIResponse(responseCode = "409", description = "citizen.correction-not-open")
    @AnsweredOnce
    public Uni<Response> refuse(
            @RestPath UUID citizen,
            @RestPath UUID correction,
            @NotNull @Valid RefusalRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return correcting
                .refuse(
                        new CitizenId(citizen),
                        correction,
                        request.reason(),
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> answer(Response.Status.OK, correction, "refused", done.version()));
    }

    private static Response answer(Response.Status status, UUID correction, String state, long version) {
        return Response.status(status)
                .entity(Map.of("correction", correction, "state", state))
                .tag(Long.toString(version))
                .build();
    }
}
