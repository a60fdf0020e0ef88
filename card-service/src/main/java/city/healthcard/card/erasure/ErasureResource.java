package city.healthcard.card.erasure;

import city.healthcard.card.citizen.CitizenCommand;
import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.LiftHold;
import city.healthcard.card.citizen.CitizenCommand.PlaceHold;
import city.healthcard.card.citizen.CitizenCommand.RefuseErasure;
import city.healthcard.card.citizen.CitizenCommand.RequestErasure;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.ErasureGround;
import city.healthcard.card.citizen.HoldGround;
import city.healthcard.card.citizen.KeepingGround;
import city.healthcard.card.citizen.LegalHold;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.people.Endings;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Citizens who are to be forgotten, and what forbids it.
@Path("/api/erasures")
@Tag(name = "erasures", description = "依法删除 · Erasures")
public class ErasureResource {

    private static final int OPEN_MAX = 200;

    private final Hearts hearts;
    private final Endings endings;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final Runtime runtime;
    private final Caller caller;

    ErasureResource(
            Hearts hearts,
            Endings endings,
            PoliciesInForce policies,
            CityCalendar calendar,
            Runtime runtime,
            Caller caller) {
        this.hearts = hearts;
        this.endings = endings;
        this.policies = policies;
        this.calendar = calendar;
        this.runtime = runtime;
        this.caller = caller;
    }

    /// Why a citizen is to be forgotten.
    public record ErasureAsked(
            @Schema(enumeration = {"consent-withdrawn", "purpose-ended", "term-ended", "unlawful"})
            @NotNull
            @Pattern(regexp = "consent-withdrawn|purpose-ended|term-ended|unlawful")
            String ground) {}

    /// Why a citizen is not to be forgotten.
    public record ErasureTurnedDown(
            @Schema(enumeration = {"no-ground", "law-demands", "not-settled", "taken-back"})
            @NotNull
            @Pattern(regexp = "no-ground|law-demands|not-settled|taken-back")
            String ground) {}

    /// Why a citizen must not be forgotten for the time being.
    public record HoldAsked(
            @Schema(enumeration = {"judicial", "investigation", "claim"})
            @NotNull
            @Pattern(regexp = "judicial|investigation|claim")
            String ground) {}

    @GET
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(summary = "待批删除 · Erasures that wait for approval", description = "Ids only.")
    public Uni<List<ErasureCase>> open() {
        return runtime.documents(ErasureCase.VIEW).where("state", ErasureCase.OPEN, OPEN_MAX);
    }

    @GET
    @Path("{citizen}")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(
            summary = "删除情况 · How a citizen's erasure stands",
            description = "Stays after the erasure: who asked, who approved, why, and by which version of the policy.")
    @APIResponse(responseCode = "404", description = "citizen.unknown: nobody has asked for anything")
    public Uni<ErasureCase> show(@RestPath UUID citizen) {
        return runtime.documents(ErasureCase.VIEW)
                .find(citizen.toString())
                .map(found -> found.orElseThrow(
                        () -> RefusalProblems.of(CitizenRefusal.UNKNOWN).exception()));
    }

    @POST
    @Path("{citizen}")
    @RolesAllowed(Roles.BUREAU)
    @Operation(summary = "申请删除 · Ask for a citizen's erasure", description = "Another person approves.")
    @APIResponse(responseCode = "201", description = "waits for approval")
    @APIResponse(responseCode = "409", description = "citizen.still-in-use, citizen.erasure-already-open")
    @AnsweredOnce
    public Uni<Response> ask(
            @RestPath UUID citizen,
            @NotNull @Valid ErasureAsked request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var id = cause.idFor("erasure");
        var today = calendar.today();
        var ground = ErasureGround.valueOf(constant(request.ground()));
        return settle(citizen, new RequestErasure(id, ground, caller.subject(), today, policies.on(today)), cause)
                .map(done -> answer(Response.Status.CREATED, Map.of("erasure", id, "state", "open"), done));
    }

    @POST
    @Path("{citizen}/{erasure}/approval")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(
            summary = "批准删除 · Approve an erasure",
            description = "By another person than the one who asked. Destroys the keys of what is kept here;"
                    + " other services restrict what the law still keeps.")
    @APIResponse(
            responseCode = "409",
            description = "citizen.erasure-not-open, citizen.erasure-by-same-person, citizen.erasure-too-early,"
                    + " citizen.on-legal-hold, citizen.still-in-use")
    @AnsweredOnce
    public Uni<Response> approve(
            @RestPath UUID citizen, @RestPath UUID erasure, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var today = calendar.today();
        var approval = new ApproveErasure(erasure, caller.subject(), today, policies.on(today));
        return endings.erase(new CitizenId(citizen), approval, new CommandId(IdempotencyKey.of(key)))
                .map(done -> answer(Response.Status.OK, erased(erasure), done))
                .onFailure(ErasedStream.class)
                .recoverWithUni(gone -> isErasedBy(citizen, erasure)
                        .map(isSo -> isSo
                                ? Response.ok(erased(erasure)).build()
                                : RefusalProblems.of(CitizenRefusal.ERASED).response()));
    }

    /// Whether it was this approval that destroyed the keys: then it is only asked for again, because its
    /// answer was lost.
    private Uni<Boolean> isErasedBy(UUID citizen, UUID erasure) {
        return runtime.documents(ErasureCase.VIEW)
                .find(citizen.toString())
                .map(found -> found.filter(known -> known.isErasedBy(erasure)).isPresent());
    }

    private static Map<String, Object> erased(UUID erasure) {
        return Map.of("erasure", erasure, "state", ErasureCase.ERASED);
    }

    @POST
    @Path("{citizen}/{erasure}/refusal")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(summary = "不予删除 · Turn an erasure down")
    @APIResponse(responseCode = "409", description = "citizen.erasure-not-open")
    @AnsweredOnce
    public Uni<Response> refuse(
            @RestPath UUID citizen,
            @RestPath UUID erasure,
            @NotNull @Valid ErasureTurnedDown request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var refusal = new RefuseErasure(
                erasure, KeepingGround.valueOf(constant(request.ground())), caller.subject(), calendar.today());
        return settle(citizen, refusal, new CommandId(IdempotencyKey.of(key)))
                .map(done -> answer(Response.Status.OK, Map.of("erasure", erasure, "state", "refused"), done));
    }

    @POST
    @Path("{citizen}/holds")
    @RolesAllowed(Roles.BUREAU)
    @Operation(
            summary = "依法保留 · Place a legal hold",
            description = "While one stands, nobody approves the erasure of this citizen.")
    @APIResponse(responseCode = "201", description = "stands until it is lifted")
    @AnsweredOnce
    public Uni<Response> hold(
            @RestPath UUID citizen,
            @NotNull @Valid HoldAsked request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var hold = new LegalHold(
                cause.idFor("hold"),
                HoldGround.valueOf(constant(request.ground())),
                caller.subject(),
                calendar.today());
        return settle(citizen, new PlaceHold(hold), cause)
                .map(done -> answer(Response.Status.CREATED, Map.of("hold", hold.id(), "state", "placed"), done));
    }

    @POST
    @Path("{citizen}/holds/{hold}/lifting")
    @RolesAllowed(Roles.BUREAU)
    @Operation(summary = "解除保留 · Lift a legal hold")
    @APIResponse(responseCode = "409", description = "citizen.not-on-legal-hold")
    @AnsweredOnce
    public Uni<Response> lift(
            @RestPath UUID citizen, @RestPath UUID hold, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return settle(
                        citizen,
                        new LiftHold(hold, caller.subject(), calendar.today()),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> answer(Response.Status.OK, Map.of("hold", hold, "state", "lifted"), done));
    }

    private Uni<Done<CitizenRefusal>> settle(UUID citizen, CitizenCommand command, CommandId cause) {
        return hearts.ask(new CitizenId(citizen), command, cause).map(Settled::done);
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Response answer(Response.Status status, Map<String, Object> body, Done<CitizenRefusal> done) {
        return Response.status(status)
                .entity(body)
                .tag(Long.toString(done.version()))
                .build();
    }
}
