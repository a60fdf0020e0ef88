package city.healthcard.audit.api;

import city.healthcard.audit.api.ReviewAnswer.Asking;
import city.healthcard.audit.colleagues.Colleagues;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.ReviewCommand;
import city.healthcard.audit.review.ReviewCommand.AssignReview;
import city.healthcard.audit.review.ReviewCommand.ClaimReview;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewCommand.ReleaseReview;
import city.healthcard.audit.review.ReviewRefusal;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewnotes.Notes;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One review: what happened, who takes it up, what is decided.
@Path("/api/reviews")
@Tag(name = "Reviews")
public class ReviewResource {

    private final Reviews reviews;
    private final Notes notes;
    private final Colleagues colleagues;
    private final ReasonTexts texts;
    private final ReviewTerms terms;
    private final ReviewRefusals refusals;
    private final Desks desks;
    private final Caller caller;

    ReviewResource(
            Reviews reviews,
            Notes notes,
            Colleagues colleagues,
            ReasonTexts texts,
            ReviewTerms terms,
            ReviewRefusals refusals,
            Desks desks,
            Caller caller) {
        this.reviews = reviews;
        this.notes = notes;
        this.colleagues = colleagues;
        this.texts = texts;
        this.terms = terms;
        this.refusals = refusals;
        this.desks = desks;
        this.caller = caller;
    }

    /// The review of an application. Applicants and the desk that took the application see decisions and
    /// reasons, not who decided.
    @GET
    @Path("/{application}")
    @RolesAllowed({
        Roles.REGISTRATION_AUDITOR,
        Roles.FINANCE_AUDITOR,
        Roles.BUREAU,
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.APPLICANT,
        Roles.CITIZEN
    })
    @Operation(summary = "A review with its history")
    @APIResponse(responseCode = "200", description = "The review; ETag is its version")
    @APIResponse(responseCode = "404", description = "No such review, or not yours")
    public Uni<Response> show(@RestPath UUID application) {
        return reviews.find(application).chain(found -> {
            if (found.isEmpty() || !maySee(found.get())) {
                return Uni.createFrom().item(AuditProblems.unknownReview().response());
            }
            var review = found.get();
            return notes.to(review.citizen())
                    .map(written -> ReviewAnswer.whole(review, written, asking(), texts))
                    .map(answer -> Response.ok(answer)
                            .tag(VersionTag.of(review.version()))
                            .build());
        });
    }

    /// Takes the review from the registration centre's queue: others see who holds it and cannot
    /// decide on it, until the time of the policy is over. Who is slower is refused with `heldBy` and
    /// `heldUntil`. Asking again late in that time makes it longer.
    @POST
    @Path("/{application}/registration-claim")
    @RolesAllowed(Roles.REGISTRATION_AUDITOR)
    @Operation(summary = "Take a review from the queue of the first stage")
    @AnsweredOnce
    public Uni<Response> claimRegistration(
            @RestPath UUID application,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return command(application, new ClaimReview(Stage.REGISTRATION, me(), terms.lease()), key, ifMatch);
    }

    /// The same for the finance department's queue.
    @POST
    @Path("/{application}/finance-claim")
    @RolesAllowed(Roles.FINANCE_AUDITOR)
    @Operation(summary = "Take a review from the queue of the second stage")
    @AnsweredOnce
    public Uni<Response> claimFinance(
            @RestPath UUID application,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return command(application, new ClaimReview(Stage.FINANCE, me(), terms.lease()), key, ifMatch);
    }

    /// Gives a review of the first stage to an auditor: its holder hands it over, the bureau assigns
    /// any.
    @POST
    @Path("/{application}/registration-assignment")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
    @Operation(summary = "Hand a review of the first stage over, or assign it")
    @AnsweredOnce
    public Uni<Response> assignRegistration(
            @RestPath UUID application,
            @Valid @NotNull AssignmentRequest assignment,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return assign(application, Stage.REGISTRATION, assignment, key, ifMatch);
    }

    /// The same in the second stage; never to the person of the first.
    @POST
    @Path("/{application}/finance-assignment")
    @RolesAllowed({Roles.FINANCE_AUDITOR, Roles.BUREAU})
    @Operation(summary = "Hand a review of the second stage over, or assign it")
    @AnsweredOnce
    public Uni<Response> assignFinance(
            @RestPath UUID application,
            @Valid @NotNull AssignmentRequest assignment,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return assign(application, Stage.FINANCE, assignment, key, ifMatch);
    }

    /// Puts the review back into the queue; the bureau may do so for a holder who is away.
    @DELETE
    @Path("/{application}/claim")
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR, Roles.BUREAU})
    @Operation(summary = "Put a review back into the queue")
    @AnsweredOnce
    public Uni<Response> release(
            @RestPath UUID application,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return command(application, new ReleaseReview(me(), caller.is(Roles.BUREAU), terms.now()), key, ifMatch);
    }

    /// The registration centre decides.
    @POST
    @Path("/{application}/registration-decision")
    @RolesAllowed(Roles.REGISTRATION_AUDITOR)
    @Operation(summary = "Decide the first stage")
    @AnsweredOnce
    public Uni<Response> decideRegistration(
            @RestPath UUID application,
            @Valid @NotNull DecisionRequest decision,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return command(application, decide(Stage.REGISTRATION, decision), key, ifMatch);
    }

    /// The finance department decides; it must be another person than in the first stage.
    @POST
    @Path("/{application}/finance-decision")
    @RolesAllowed(Roles.FINANCE_AUDITOR)
    @Operation(summary = "Decide the second stage, by another person, once the deposit is paid or waived")
    @AnsweredOnce
    public Uni<Response> decideFinance(
            @RestPath UUID application,
            @Valid @NotNull DecisionRequest decision,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        return command(application, decide(Stage.FINANCE, decision), key, ifMatch);
    }

    private Decide decide(Stage stage, DecisionRequest decision) {
        return new Decide(
                stage,
                decision.roundOrAny(),
                me(),
                decision.verdict(),
                terms.now(),
                terms.policy().version());
    }

    private Uni<Response> assign(
            UUID application,
            Stage stage,
            AssignmentRequest assignment,
            @Nullable String key,
            @Nullable String ifMatch) {
        var assign =
                new AssignReview(stage, new StaffId(assignment.to()), me(), caller.is(Roles.BUREAU), terms.lease());
        return colleagues
                .worksAt(stage, assignment.to())
                .chain(isColleague -> isColleague
                        ? command(application, assign, key, ifMatch)
                        : Uni.createFrom().item(AuditProblems.unknownColleague().response()));
    }

    private Uni<Response> command(
            UUID application, ReviewCommand command, @Nullable String key, @Nullable String ifMatch) {
        var cause = new CommandId(IdempotencyKey.of(key));
        var expected = VersionTag.expected(ifMatch);
        var stream = Desks.stream(new ApplicationId(application));
        var outcome = expected.isPresent()
                ? desks.reviews().handle(stream, command, cause, expected.getAsLong())
                : desks.reviews().handle(stream, command, cause);
        return outcome.chain(done -> answer(done, new ApplicationId(application)))
                .onFailure(ErasedStream.class)
                .recoverWithItem(() -> AuditProblems.erasedReview().response());
    }

    private Uni<Response> answer(Outcome<ReviewRefusal> outcome, ApplicationId application) {
        return outcome instanceof Refused<ReviewRefusal> refused
                ? refusals.problem(refused.reason(), application).map(problem -> problem.response())
                : Uni.createFrom().item(Answers.to(outcome, AuditProblems::of));
    }

    private Asking asking() {
        return new Asking(caller.subject(), isInsider(), terms.now(), terms.today());
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }

    private boolean isInsider() {
        return caller.is(Roles.REGISTRATION_AUDITOR) || caller.is(Roles.FINANCE_AUDITOR) || caller.is(Roles.BUREAU);
    }

    private boolean maySee(ReviewDetails review) {
        return isInsider()
                || caller.application().filter(review.application()::equals).isPresent()
                || caller.citizen().filter(review.citizen()::equals).isPresent()
                || !review.institution().isEmpty() && caller.actsFor(review.institution());
    }
}
