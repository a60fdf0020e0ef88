package city.healthcard.records;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.breakglass.Verdict;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.entitling.BreakGlassCase;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Opening a file without asking, in an emergency, and the second look at it.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "break-glass", description = "紧急调阅 · Break-glass")
public class BreakGlassResource {

    private final BreakGlasses glasses;
    private final Caller caller;

    BreakGlassResource(BreakGlasses glasses, Caller caller) {
        this.glasses = glasses;
        this.caller = caller;
    }

    /// Why there is no time to ask.
    ///
    /// @param reason `emergency`, `unconscious`, `cannot-consent` or `public-health`
    /// @param words the reason in the own words of who asks
    record BreakGlassRequest(
            @NotNull @Pattern(regexp = "emergency|unconscious|cannot-consent|public-health")
            String reason,

            @NotBlank @Size(min = 5, max = 500) String words) {}

    /// What the reviewer found.
    ///
    /// @param verdict `justified` or `unjustified`
    record ReviewRequest(
            @NotNull @Pattern(regexp = "justified|unjustified")
            String verdict) {}

    /// The file is open to the caller.
    ///
    /// @param closesAt from then on it is not
    public record GlassAnswer(UUID id, Instant closesAt) {}

    /// An act as its reviewer sees it.
    ///
    /// @param by pseudonym of who opened the file
    /// @param words the reason in the opener's own words
    public record GlassDetail(
            UUID id,
            UUID citizen,
            String institution,
            String by,
            String reason,
            String words,
            Instant at,
            Instant closesAt) {

        static GlassDetail of(GlassBroken broken) {
            return new GlassDetail(
                    broken.id().value(),
                    broken.citizen().value(),
                    broken.institution(),
                    broken.by(),
                    broken.reason().word(),
                    broken.words(),
                    broken.at(),
                    broken.closesAt());
        }
    }

    @POST
    @Path("/citizens/{citizen}/break-glass")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.DESK_CLERK})
    @Operation(
            summary = "紧急调阅 · Open a file without consent, in an emergency",
            description =
                    "Open to the caller alone, for hours, everything that is sealed included. The citizen is told,"
                            + " and a second person reviews it.")
    @APIResponse(responseCode = "201", description = "open until `closesAt`")
    @APIResponse(responseCode = "409", description = "break-glass.still-open")
    @AnsweredOnce
    public Uni<Response> open(
            @RestPath UUID citizen,
            @NotNull @Valid BreakGlassRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var id = new BreakGlassId(cause.idFor("break-glass"));
        var institution = caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
        var reason = Reason.ofWord(request.reason()).orElseThrow();
        var ask = new BreakGlasses.Ask(caller.subject(), institution, reason, request.words());
        return glasses.open(id, new CitizenId(citizen), ask, cause)
                .map(broken -> Response.status(Response.Status.CREATED)
                        .entity(new GlassAnswer(broken.id().value(), broken.closesAt()))
                        .build());
    }

    @GET
    @Path("/break-glass")
    @RolesAllowed(Roles.BUREAU)
    @Operation(summary = "待复核的紧急调阅 · What nobody has reviewed yet, the oldest first")
    public Uni<List<BreakGlassCase>> unreviewed() {
        return glasses.unreviewed();
    }

    @GET
    @Path("/break-glass/{id}")
    @RolesAllowed(Roles.BUREAU)
    @Operation(summary = "一次紧急调阅 · One act, with the opener's words")
    @APIResponse(responseCode = "404", description = "break-glass.unknown")
    public Uni<GlassDetail> show(@RestPath UUID id) {
        return glasses.find(new BreakGlassId(id)).map(GlassDetail::of);
    }

    @POST
    @Path("/break-glass/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BUREAU)
    @Operation(
            summary = "复核紧急调阅 · Say whether it was right",
            description = "By somebody else than who opened the file. What is unjustified closes at once.")
    @APIResponse(responseCode = "204", description = "It is reviewed, now or already, with this verdict")
    @APIResponse(responseCode = "409", description = "break-glass.by-same-person, break-glass.already-reviewed")
    @AnsweredOnce
    public Uni<Response> review(
            @RestPath UUID id,
            @NotNull @Valid ReviewRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var verdict = Verdict.valueOf(request.verdict().toUpperCase(Locale.ROOT));
        return glasses.review(new BreakGlassId(id), caller.subject(), verdict, new CommandId(IdempotencyKey.of(key)))
                .map(_ -> Response.noContent().build());
    }
}
