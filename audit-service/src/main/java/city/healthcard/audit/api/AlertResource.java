package city.healthcard.audit.api;

import city.healthcard.audit.accessalert.AlertCommand;
import city.healthcard.audit.accessalert.AlertCommand.CloseAlert;
import city.healthcard.audit.accessalert.AlertCommand.PutBack;
import city.healthcard.audit.accessalert.AlertCommand.TakeUp;
import city.healthcard.audit.accessalert.AlertFinding;
import city.healthcard.audit.accessalert.AlertId;
import city.healthcard.audit.accessalert.AlertRefusal;
import city.healthcard.audit.alertlist.AccessAlerts;
import city.healthcard.audit.alertlist.AlertEntry;
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

/// Persons whose accesses went beyond a rule of the bureau, and what came of it.
@Path("/api/access-alerts")
@Tag(name = "Access alerts")
@RolesAllowed(Roles.BUREAU)
public class AlertResource {

    private final AccessAlerts alerts;
    private final Desks desks;
    private final Caller caller;

    AlertResource(AccessAlerts alerts, Desks desks, Caller caller) {
        this.alerts = alerts;
        this.desks = desks;
        this.caller = caller;
    }

    /// What was found.
    ///
    /// @param finding `no-cause` or `to-follow`
    public record FindingRequest(
            @NotNull @Pattern(regexp = "no-cause|to-follow") String finding) {}

    /// The alerts in a state: the open ones longest waiting first, the closed ones latest first.
    @GET
    @Operation(
            summary = "Persons whose accesses went beyond a rule",
            description =
                    "Pseudonyms and codes only. `sightings` are what raised it: whose file, and the number in that"
                            + " citizen's access log.")
    public Uni<List<AlertEntry>> list(@RestQuery @DefaultValue("open") @Pattern(regexp = "open|closed") String state) {
        return state.equals("open") ? alerts.open(me()) : alerts.closed(me());
    }

    /// One alert.
    @GET
    @Path("/{id}")
    @Operation(summary = "One access alert")
    @APIResponse(responseCode = "404", description = "access-alert.unknown")
    public Uni<Response> show(@RestPath UUID id) {
        return alerts.find(id, me())
                .map(found -> found.map(entry -> Response.ok(entry).build())
                        .orElseGet(() -> AuditProblems.of(AlertRefusal.UNKNOWN).response()));
    }

    /// The caller looks into it from now on.
    @PUT
    @Path("/{id}/holder")
    @Operation(summary = "Take an alert up, also from another")
    @APIResponse(responseCode = "409", description = "access-alert.already-closed")
    @AnsweredOnce
    public Uni<Response> takeUp(@RestPath UUID id, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return command(id, new TakeUp(me()), key);
    }

    /// The caller does so no more.
    @DELETE
    @Path("/{id}/holder")
    @Operation(summary = "Put an alert back")
    @APIResponse(responseCode = "409", description = "access-alert.not-held, access-alert.already-closed")
    @AnsweredOnce
    public Uni<Response> putBack(@RestPath UUID id, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return command(id, new PutBack(me()), key);
    }

    /// What the caller found.
    @PUT
    @Path("/{id}/finding")
    @Operation(summary = "Close an alert with a finding")
    @APIResponse(responseCode = "409", description = "access-alert.not-held, access-alert.already-closed")
    @AnsweredOnce
    public Uni<Response> close(
            @RestPath UUID id,
            @Valid @NotNull FindingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return command(
                id, new CloseAlert(me(), AlertFinding.ofWord(request.finding()).orElseThrow()), key);
    }

    private Uni<Response> command(UUID id, AlertCommand command, @Nullable String key) {
        return desks.alerts()
                .handle(Desks.stream(new AlertId(id)), command, new CommandId(IdempotencyKey.of(key)))
                .map(done -> Answers.to(done, AuditProblems::of));
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }
}
