package city.healthcard.card.intake;

import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.card.tracker.Applications;
import city.healthcard.card.tracker.Progress;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Applications for a card.
@Path("/api/applications")
@Tag(name = "applications", description = "申请 · Applications for a card")
public class ApplicationResource {

    private final Intake intake;
    private final DeskOfCaller desks;
    private final TablesInForce tables;
    private final Persons persons;
    private final Applications applications;
    private final Caller caller;

    ApplicationResource(
            Intake intake,
            DeskOfCaller desks,
            TablesInForce tables,
            Persons persons,
            Applications applications,
            Caller caller) {
        this.intake = intake;
        this.desks = desks;
        this.tables = tables;
        this.persons = persons;
        this.applications = applications;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY})
    @Operation(summary = "代办申请 · Apply at a desk", description = "One open application and one card per citizen.")
    @APIResponse(responseCode = "201", description = "taken in; Location names it, ETag its version")
    @APIResponse(responseCode = "409", description = "application.already-open, citizen.already-has-card")
    @APIResponse(responseCode = "422", description = "a field is not as expected, or a rule is broken")
    @AnsweredOnce
    public Uni<Response> submit(
            @NotNull @Valid ApplicationRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var form = FormReader.read(request, tables.reader());
        return desks.of(caller, request.institution())
                .chain(desk -> intake.submit(form, desk, new CommandId(IdempotencyKey.of(key))))
                .map(ApplicationResource::created);
    }

    @GET
    @Path("{application}")
    @RolesAllowed({
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.REGISTRATION_AUDITOR,
        Roles.FINANCE_AUDITOR,
        Roles.CARD_OFFICE,
        Roles.BANK_TELLER,
        Roles.BANK_SYSTEM,
        Roles.BUREAU,
        Roles.SERVICE,
        Roles.CITIZEN,
        Roles.APPLICANT
    })
    @Operation(summary = "申请进度 · How far an application has come", description = "Holds nothing personal.")
    public Uni<ApplicationAnswer> show(@RestPath UUID application) {
        return details(application).map(ApplicationAnswer::of);
    }

    @POST
    @Path("{application}/corrections")
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.APPLICANT})
    @Operation(summary = "退回后更正 · Correct what was returned", description = "Begins a new round of both audits.")
    @APIResponse(responseCode = "409", description = "application.not-returned, application.other-person")
    @AnsweredOnce
    public Uni<Response> correct(
            @RestPath UUID application,
            @NotNull @Valid ApplicationRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var form = FormReader.read(request, tables.reader());
        var expected = VersionTag.expected(ifMatch);
        return mayAct(request.institution())
                .chain(() -> details(application))
                .chain(() -> intake.correct(
                        new ApplicationId(application), form.form(), new CommandId(IdempotencyKey.of(key)), expected))
                .map(done -> changed(application, Progress.SUBMITTED, done.version()));
    }

    @POST
    @Path("{application}/withdrawal")
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.APPLICANT})
    @Operation(summary = "撤回申请 · Withdraw an application")
    @APIResponse(responseCode = "409", description = "application.in-production, application.ended")
    @AnsweredOnce
    public Uni<Response> withdraw(
            @RestPath UUID application,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var expected = VersionTag.expected(ifMatch);
        return mayAct(null)
                .chain(() -> details(application))
                .chain(() -> intake.withdraw(
                        new ApplicationId(application), new CommandId(IdempotencyKey.of(key)), expected))
                .map(done -> changed(application, Progress.WITHDRAWN, done.version()));
    }

    /// A desk that is suspended takes nothing; applicants act for themselves.
    private Uni<Void> mayAct(@Nullable String institution) {
        return caller.is(Roles.APPLICANT)
                ? Uni.createFrom().voidItem()
                : desks.of(caller, institution).replaceWithVoid();
    }

    /// The application, if the caller may know of it. A desk sees its own, an applicant that of the code, a
    /// citizen the citizen's.
    private Uni<ApplicationDetails> details(UUID application) {
        return applications
                .find(new ApplicationId(application))
                .chain(found -> found.map(details -> isForCaller(details)
                                .map(isFor -> isFor ? Optional.of(details) : Optional.<ApplicationDetails>empty()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(found -> found.orElseThrow(() ->
                        RefusalProblems.of(ApplicationRefusal.NOT_SUBMITTED).exception()));
    }

    private Uni<Boolean> isForCaller(ApplicationDetails details) {
        return caller.is(Roles.CITIZEN)
                ? persons.areOne(caller.citizen().orElseThrow(), details.citizen())
                : Uni.createFrom().item(() -> isForOther(details));
    }

    private boolean isForOther(ApplicationDetails details) {
        if (caller.is(Roles.APPLICANT)) {
            return caller.application().filter(details.id()::equals).isPresent();
        }
        if (caller.is(Roles.DESK_CLERK) || caller.is(Roles.INSTITUTION_SYSTEM)) {
            var institution = details.institution();
            if (institution == null || !caller.actsFor(institution)) {
                throw RequestProblems.forbidden().exception();
            }
        }
        return true;
    }

    private static Response created(Submission submission) {
        var body = Map.of(
                "id", submission.application().value(),
                "number", submission.number(),
                "state", Progress.SUBMITTED.code(),
                "citizen", submission.citizen().value());
        var location = URI.create("/card/api/applications/" + submission.application());
        var answer = Response.status(Response.Status.CREATED)
                .location(location)
                .tag(Long.toString(submission.version()))
                .entity(body);
        return submission.isRepeated()
                ? answer.header("Idempotent-Replayed", true).build()
                : answer.build();
    }

    private static Response changed(UUID application, Progress state, long version) {
        return Response.ok(Map.of("id", application, "state", state.code()))
                .tag(Long.toString(version))
                .build();
    }
}
