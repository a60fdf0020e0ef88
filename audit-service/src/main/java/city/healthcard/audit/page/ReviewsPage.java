package city.healthcard.audit.page;

import city.healthcard.audit.api.AuditProblems;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.audit.institutionregister.RegisterEntry;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.ReviewCommand;
import city.healthcard.audit.review.ReviewCommand.ClaimReview;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewCommand.ReleaseReview;
import city.healthcard.audit.review.ReviewRefusal;
import city.healthcard.audit.review.Ruling;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.review.Verdict;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Reading;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final int ROWS_MAX = 50;

    private final Reviews reviews;
    private final Register register;
    private final Dossiers dossiers;
    private final Desks desks;
    private final Caller caller;
    private final Reading reading;

    ReviewsPage(Reviews reviews, Register register, Dossiers dossiers, Desks desks, Caller caller, Reading reading) {
        this.reviews = reviews;
        this.register = register;
        this.dossiers = dossiers;
        this.desks = desks;
        this.caller = caller;
        this.reading = reading;
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {
        private Templates() {}

        /// The queue, with a review beside it when one lies open.
        static native TemplateInstance queue(Queue queue, Optional<Dossier> dossier, String reader);

        /// How many have arrived since the queue was asked for.
        static native TemplateInstance arrived(int count, String href, String show);
    }

    /// The queue of a stage, and the review that lies open beside it.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> queue(
            @RestQuery @Nullable String stage, @RestQuery @Nullable UUID review, @RestQuery @Nullable UUID done) {
        return page(deskOf(stage), review, done, Form.empty(), Set.of());
    }

    /// How many have arrived on a desk since a time.
    @GET
    @Path("arrived")
    @Operation(hidden = true)
    public Uni<TemplateInstance> arrived(@RestQuery @Nullable String stage, @RestQuery long since) {
        var desk = deskOf(stage);
        var from = Instant.ofEpochMilli(since);
        var word = wordOf(desk);
        return reviews.on(desk, ROWS_MAX)
                .map(found -> (int) found.stream()
                        .filter(review -> review.since().isAfter(from))
                        .count())
                .map(count -> Templates.arrived(
                        count, "/audit/arrived?stage=" + word + "&since=" + since, "/audit/?stage=" + word));
    }

    /// Takes a review up, so that others leave it alone.
    @POST
    @Path("reviews/{application}/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR})
    @Operation(hidden = true)
    public Uni<Response> claim(@RestPath UUID application, @RestForm @Nullable String stage, @RestForm UUID key) {
        return command(application, new ClaimReview(stageOf(stage), me()), key, stage, Form.empty(), Set.of());
    }

    /// Puts it back.
    @POST
    @Path("reviews/{application}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> release(@RestPath UUID application, @RestForm @Nullable String stage, @RestForm UUID key) {
        var release = new ReleaseReview(me(), caller.is(Roles.BUREAU));
        return command(application, release, key, stage, Form.empty(), Set.of());
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
            @RestForm Ruling decision,
            @RestForm int round,
            @RestForm UUID key,
            @RestForm @Nullable List<Reason> reasons,
            @RestForm @Nullable String note) {
        var given = decision == Ruling.APPROVE || reasons == null ? List.<Reason>of() : reasons;
        var words = note == null ? "" : note.strip();
        var verdict = new Verdict(decision, given, words);
        var wanted = stageOf(stage);
        if (!caller.is(roleOf(wanted))) {
            return page(deskOf(stage), application, null, Form.empty(), Set.of())
                    .map(page -> Response.status(403).entity(page).build());
        }
        var form = new Form(Map.of("note", words), List.of());
        return command(application, new Decide(wanted, round, me(), verdict), key, stage, form, Set.copyOf(given));
    }

    private Uni<Response> command(
            UUID application, ReviewCommand command, UUID key, @Nullable String stage, Form form, Set<Reason> chosen) {
        return desks.reviews()
                .handle(Desks.stream(new ApplicationId(application)), command, new CommandId(key))
                .chain(outcome -> answer(outcome, application, command, stage, form, chosen));
    }

    private Uni<Response> answer(
            Outcome<ReviewRefusal> outcome,
            UUID application,
            ReviewCommand command,
            @Nullable String stage,
            Form form,
            Set<Reason> chosen) {
        return switch (outcome) {
            case Done<ReviewRefusal> _ -> Uni.createFrom().item(seeOther(application, command, stage));
            case Refused<ReviewRefusal> refused ->
                again(application, AuditProblems.of(refused.reason()), stage, form, chosen);
            case Outdated<ReviewRefusal> _ -> throw new IllegalStateException("no version was named");
        };
    }

    private Uni<Response> again(
            UUID application, Problem problem, @Nullable String stage, Form form, Set<Reason> chosen) {
        return page(deskOf(stage), application, null, form.refused(problem), chosen)
                .map(page -> Response.status(problem.status()).entity(page).build());
    }

    private Response seeOther(UUID application, ReviewCommand command, @Nullable String stage) {
        var next = command instanceof Decide ? "&done=" : "&review=";
        return Response.seeOther(URI.create("/audit/?stage=" + wordOf(deskOf(stage)) + next + application))
                .build();
    }

    private Uni<TemplateInstance> page(
            Desk desk, @Nullable UUID wanted, @Nullable UUID done, Form form, Set<Reason> chosen) {
        return Uni.combine()
                .all()
                .unis(reviews.on(desk, ROWS_MAX), counts(), names(), lingering(done))
                .asTuple()
                .chain(found -> {
                    var rows = found.getItem1().stream()
                            .filter(review -> !review.application().equals(done))
                            .map(review -> row(review, found.getItem3()))
                            .toList();
                    var opened = wanted == null && done != null && !rows.isEmpty()
                            ? rows.getFirst().application()
                            : wanted;
                    var counts = found.getItem2().without(found.getItem4() == desk ? desk : Desk.NONE);
                    var queue = new Queue(wordOf(desk), rows, counts, reading.now(), opened, done);
                    return open(opened, form, chosen).map(dossier -> Templates.queue(queue, dossier, caller.subject()));
                });
    }

    private Uni<Optional<Dossier>> open(@Nullable UUID application, Form form, Set<Reason> chosen) {
        return application == null
                ? Uni.createFrom().item(Optional.empty())
                : reviews.find(application)
                        .map(found -> found.orElseThrow(
                                () -> AuditProblems.unknownReview().exception()))
                        .chain(review -> dossiers.open(review, form, chosen))
                        .map(Optional::of);
    }

    /// The desk on which the view still has what was just decided.
    private Uni<Desk> lingering(@Nullable UUID done) {
        return done == null
                ? Uni.createFrom().item(Desk.NONE)
                : reviews.find(done).map(found -> found.map(ReviewDetails::desk).orElse(Desk.NONE));
    }

    private Uni<Queue.Counts> counts() {
        return Uni.combine()
                .all()
                .unis(reviews.countOn(Desk.REGISTRATION), reviews.countOn(Desk.DEPOSIT), reviews.countOn(Desk.FINANCE))
                .asTuple()
                .map(counts -> new Queue.Counts(counts.getItem1(), counts.getItem2(), counts.getItem3()));
    }

    private Uni<Map<String, RegisterEntry>> names() {
        return register.all()
                .map(all -> all.stream().collect(Collectors.toMap(RegisterEntry::code, Function.identity())));
    }

    private Row row(ReviewDetails review, Map<String, RegisterEntry> names) {
        var name = Optional.ofNullable(names.get(review.institution()))
                .map(Dossiers::name)
                .orElseGet(() -> Dossiers.unnamed(review.institution()));
        return Row.of(review, name, caller.subject());
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }

    /// Who does not say gets the own desk.
    private Desk deskOf(@Nullable String stage) {
        return switch (stage == null ? "" : stage) {
            case "registration" -> Desk.REGISTRATION;
            case "deposit" -> Desk.DEPOSIT;
            case "finance" -> Desk.FINANCE;
            default ->
                caller.is(Roles.FINANCE_AUDITOR) && !caller.is(Roles.REGISTRATION_AUDITOR)
                        ? Desk.FINANCE
                        : Desk.REGISTRATION;
        };
    }

    private static Stage stageOf(@Nullable String stage) {
        return "finance".equals(stage) ? Stage.FINANCE : Stage.REGISTRATION;
    }

    private static String roleOf(Stage stage) {
        return switch (stage) {
            case REGISTRATION -> Roles.REGISTRATION_AUDITOR;
            case FINANCE -> Roles.FINANCE_AUDITOR;
        };
    }

    private static String wordOf(Desk desk) {
        return desk.name().toLowerCase(Locale.ROOT);
    }
}
