package city.healthcard.audit.page;

import city.healthcard.audit.api.AuditProblems;
import city.healthcard.audit.api.ReviewRefusals;
import city.healthcard.audit.colleagues.Colleagues;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.audit.page.Workbench.Besides;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.ReviewCommand;
import city.healthcard.audit.review.ReviewCommand.AssignReview;
import city.healthcard.audit.review.ReviewCommand.ClaimReview;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewCommand.ReleaseReview;
import city.healthcard.audit.review.ReviewRefusal;
import city.healthcard.audit.review.Ruling;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.review.Verdict;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where auditors work: the queue, the review beside it, the decision.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR, Roles.BUREAU})
public class ReviewsPage {

    private final Workbench workbench;
    private final Reviews reviews;
    private final Colleagues colleagues;
    private final ReviewTerms terms;
    private final ReviewRefusals refusals;
    private final Readers readers;
    private final Desks desks;
    private final Caller caller;

    ReviewsPage(
            Workbench workbench,
            Reviews reviews,
            Colleagues colleagues,
            ReviewTerms terms,
            ReviewRefusals refusals,
            Readers readers,
            Desks desks,
            Caller caller) {
        this.workbench = workbench;
        this.reviews = reviews;
        this.colleagues = colleagues;
        this.terms = terms;
        this.refusals = refusals;
        this.readers = readers;
        this.desks = desks;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {
        private Templates() {}

        /// How many have arrived since the queue was asked for.
        static native TemplateInstance arrived(int count, String href, String show);
    }

    /// The queue of a stage, and the review that lies open beside it.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> queue(
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String part,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable UUID review,
            @RestQuery @Nullable UUID done) {
        var besides =
                new Besides(Optional.ofNullable(after).flatMap(Mark::ofText), review, done, Form.empty(), Set.of());
        return workbench.page(at(stage, part, district), besides);
    }

    /// How many have arrived on a desk since a time.
    @GET
    @Path("arrived")
    @Operation(hidden = true)
    public Uni<TemplateInstance> arrived(@RestQuery @Nullable String stage, @RestQuery long since) {
        var where = at(stage, null, null);
        return reviews.arrivedOn(where.desk(), Instant.ofEpochMilli(since))
                .map(count -> Templates.arrived(
                        Math.toIntExact(count),
                        "/audit/arrived?stage=" + where.stage() + "&since=" + since,
                        where.href()));
    }

    /// Takes a review up, so that others leave it alone.
    @POST
    @Path("reviews/{application}/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> claim(
            @RestPath UUID application,
            @RestForm @Nullable String stage,
            @RestForm @Nullable String part,
            @RestForm @Nullable String district,
            @RestForm @Nullable UUID key) {
        var where = at(stage, part, district);
        return worksAt(where)
                ? command(application, new ClaimReview(stageOf(where), me(), terms.lease()), key, where, Form.empty())
                : notMine(application, where);
    }

    /// Puts it back.
    @POST
    @Path("reviews/{application}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> release(
            @RestPath UUID application,
            @RestForm @Nullable String stage,
            @RestForm @Nullable String part,
            @RestForm @Nullable String district,
            @RestForm @Nullable UUID key) {
        var release = new ReleaseReview(me(), caller.is(Roles.BUREAU), terms.now());
        return command(application, release, key, at(stage, part, district), Form.empty());
    }

    /// Hands it over, or assigns it.
    @POST
    @Path("reviews/{application}/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> assign(
            @RestPath UUID application,
            @RestForm @Nullable String stage,
            @RestForm @Nullable String part,
            @RestForm @Nullable String district,
            @RestForm @Nullable String to,
            @RestForm @Nullable UUID key) {
        var where = at(stage, part, district);
        var receiver = to == null ? "" : to;
        if (!worksAt(where) && !caller.is(Roles.BUREAU)) {
            return notMine(application, where);
        }
        var assign =
                new AssignReview(stageOf(where), new StaffId(receiver), me(), caller.is(Roles.BUREAU), terms.lease());
        return colleagues
                .worksAt(stageOf(where), receiver)
                .chain(isColleague -> isColleague
                        ? command(application, assign, key, where, Form.empty())
                        : again(application, AuditProblems.unknownColleague(), where, Form.empty(), Set.of()));
    }

    /// Decides.
    @POST
    @Path("reviews/{application}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> decide(
            @RestPath UUID application,
            @RestForm @Nullable String stage,
            @RestForm @Nullable String part,
            @RestForm @Nullable String district,
            @RestForm Ruling decision,
            @RestForm int round,
            @RestForm @Nullable UUID key,
            @RestForm @Nullable List<Reason> reasons,
            @RestForm @Nullable String note) {
        var where = at(stage, part, district);
        if (!worksAt(where)) {
            return notMine(application, where);
        }
        var given = decision == Ruling.APPROVE || reasons == null ? List.<Reason>of() : reasons;
        var words = note == null ? "" : note.strip();
        var verdict = new Verdict(decision, given, words);
        var form = new Form(Map.of("note", words), List.of());
        var decide = new Decide(
                stageOf(where),
                round,
                me(),
                verdict,
                terms.now(),
                terms.policy().version());
        return command(application, decide, key, where, form);
    }

    private Uni<Response> command(
            UUID application, ReviewCommand command, @Nullable UUID key, QueueAddress where, Form form) {
        // One page offers several commands with one key: each is a command of its own.
        var cause = key == null
                ? new CommandId(UUID.randomUUID())
                : CommandId.named(command.getClass().getSimpleName(), key.toString());
        return desks.reviews()
                .handle(Desks.stream(new ApplicationId(application)), command, cause)
                .chain(outcome -> answer(outcome, application, command, where, form));
    }

    private Uni<Response> answer(
            Outcome<ReviewRefusal> outcome, UUID application, ReviewCommand command, QueueAddress where, Form form) {
        return switch (outcome) {
            case Done<ReviewRefusal> _ -> Uni.createFrom().item(seeOther(application, command, where));
            case Refused<ReviewRefusal> refused ->
                refusals.problem(refused.reason(), new ApplicationId(application))
                        .chain(problem -> again(application, problem, where, form, chosen(command)));
            case Outdated<ReviewRefusal> _ -> throw new IllegalStateException("no version was named");
        };
    }

    private static Set<Reason> chosen(ReviewCommand command) {
        return command instanceof Decide decide ? Set.copyOf(decide.verdict().reasons()) : Set.of();
    }

    private Uni<Response> again(UUID application, Problem problem, QueueAddress where, Form form, Set<Reason> chosen) {
        return refused(problem, form)
                .chain(faulty ->
                        workbench.page(where, new Besides(Optional.empty(), application, null, faulty, chosen)))
                .map(page -> Response.status(problem.status()).entity(page).build());
    }

    /// Colleagues are told who was faster, by name.
    private Uni<Form> refused(Problem problem, Form form) {
        var heldBy = problem.members().get("heldBy");
        return heldBy == null
                ? Uni.createFrom().item(form.refused(problem))
                : readers.reader().map(reader -> {
                    var name = reader.nameOf(heldBy.toString());
                    return name.isEmpty()
                            ? form.refused(problem)
                            : form.expecting("", "该申请正由" + name + "办理。", name + " holds this review.");
                });
    }

    /// Nothing was done: the stage is not the reader's.
    private Uni<Response> notMine(UUID application, QueueAddress where) {
        return workbench
                .page(where, Besides.open(application))
                .map(page ->
                        Response.status(Response.Status.FORBIDDEN).entity(page).build());
    }

    private static Response seeOther(UUID application, ReviewCommand command, QueueAddress where) {
        var next = command instanceof Decide ? "&done=" : "&review=";
        return Response.seeOther(URI.create(where.href() + next + application)).build();
    }

    private QueueAddress at(@Nullable String stage, @Nullable String part, @Nullable String district) {
        return QueueAddress.of(stage, part, district, workbench.ownDesk());
    }

    private boolean worksAt(QueueAddress where) {
        return switch (stageOf(where)) {
            case REGISTRATION -> caller.is(Roles.REGISTRATION_AUDITOR);
            case FINANCE -> caller.is(Roles.FINANCE_AUDITOR);
        };
    }

    private static Stage stageOf(QueueAddress where) {
        return where.desk() == Desk.FINANCE ? Stage.FINANCE : Stage.REGISTRATION;
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }
}
