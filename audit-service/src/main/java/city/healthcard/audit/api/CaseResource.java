package city.healthcard.audit.api;

import city.healthcard.audit.accesscase.CaseCommand;
import city.healthcard.audit.accesscase.CaseCommand.CloseCase;
import city.healthcard.audit.accesscase.CaseCommand.PutBack;
import city.healthcard.audit.accesscase.CaseCommand.TakeUp;
import city.healthcard.audit.accesscase.CaseId;
import city.healthcard.audit.accesscase.CaseRefusal;
import city.healthcard.audit.accesscase.Finding;
import city.healthcard.audit.caselist.CaseEntry;
import city.healthcard.audit.caselist.Cases;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Accesses that their citizens have questioned, and what came of it.
@Path("/api/access-cases")
@Tag(name = "Access cases")
@RolesAllowed(Roles.BUREAU)
public class CaseResource {

    private final Cases cases;
    private final Desks desks;
    private final Caller caller;

    CaseResource(Cases cases, Desks desks, Caller caller) {
        this.cases = cases;
        this.desks = desks;
        this.caller = caller;
    }

    /// What was found.
    ///
    /// @param finding `justified`, `unjustified` or `unclear`
    public record FindingRequest(
            @NotNull @Pattern(regexp = "justified|unjustified|unclear")
            String finding) {}

    /// The cases in a state: the open ones longest waiting first, the closed ones latest first.
    @GET
    @Operation(summary = "Questioned accesses", description = "Pseudonyms and codes only.")
    public Uni<List<CaseEntry>> list(@RestQuery @DefaultValue("open") @Pattern(regexp = "open|closed") String state) {
        return state.equals("open") ? cases.open(me()) : cases.closed(me());
    }

    /// One case.
    @GET
    @Path("/{id}")
    @Operation(summary = "One questioned access")
    @APIResponse(responseCode = "404", description = "access-case.unknown")
    public Uni<Response> show(@RestPath UUID id) {
        return cases.find(id, me())
                .map(found -> found.map(entry -> Response.ok(entry).build())
                        .orElseGet(() -> AuditProblems.of(CaseRefusal.UNKNOWN).response()));
    }

    /// The caller looks into it from now on.
    @PUT
    @Path("/{id}/holder")
    @Operation(summary = "Take a case up, also from another")
    @APIResponse(responseCode = "409", description = "access-case.own-access, access-case.already-closed")
    @AnsweredOnce
    public Uni<Response> takeUp(@RestPath UUID id, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return command(id, new TakeUp(me()), key);
    }

    /// The caller does so no more.
    @DELETE
    @Path("/{id}/holder")
    @Operation(summary = "Put a case back")
    @APIResponse(responseCode = "409", description = "access-case.not-held, access-case.already-closed")
    @AnsweredOnce
    public Uni<Response> putBack(@RestPath UUID id, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return command(id, new PutBack(me()), key);
    }

    /// What the caller found; the citizen is told.
    @PUT
    @Path("/{id}/finding")
    @Operation(summary = "Close a case with a finding")
    @APIResponse(responseCode = "409", description = "access-case.not-held, access-case.already-closed")
    @AnsweredOnce
    public Uni<Response> close(
            @RestPath UUID id,
            @Valid @NotNull FindingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return command(id, new CloseCase(me(), Finding.ofWord(request.finding()).orElseThrow()), key);
    }

    private Uni<Response> command(UUID id, CaseCommand command, @Nullable String key) {
        return desks.cases()
                .handle(Desks.stream(new CaseId(id)), command, new CommandId(IdempotencyKey.of(key)))
                .map(done -> Answers.to(done, AuditProblems::of));
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }
}
