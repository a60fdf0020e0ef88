package city.healthcard.audit.api;

import city.healthcard.audit.api.ReviewAnswer.Asking;
import city.healthcard.audit.command.Introductions;
import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.PartCounts;
import city.healthcard.audit.reviewdetails.QueuePage;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewdetails.Standing;
import city.healthcard.audit.reviewdetails.WorkQueue;
import city.healthcard.audit.reviewdetails.WorkQueue.Part;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What waits for whom.
@Path("/api/reviews")
@Tag(name = "Reviews")
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR, Roles.BUREAU})
public class ReviewQueueResource {

    private final Reviews reviews;
    private final Introductions introductions;
    private final ReviewTerms terms;
    private final Caller caller;

    ReviewQueueResource(Reviews reviews, Introductions introductions, ReviewTerms terms, Caller caller) {
        this.reviews = reviews;
        this.introductions = introductions;
        this.terms = terms;
        this.caller = caller;
    }

    /// The reviews on a desk, or those that have come to a state.
    ///
    /// @param stage `registration`, `deposit` or `finance`
    /// @param state `open` (default), `awaiting-deposit`, `approved`, `returned`, `rejected`,
    /// `withdrawn`
    /// @param part of an open stage: `all` (default), `mine`, `unassigned`, `overdue`
    /// @param district only this district's; six digits
    /// @param after the `next` of the page before
    @GET
    @Operation(
            summary = "The work queue",
            description =
                    "Open reviews of a stage, the longest waiting first, with age, time limit and who holds them; with "
                            + "another state, the latest first. Pages are stable: what is decided meanwhile falls out, "
                            + "what arrives joins the end.")
    public Uni<Response> queue(
            @RestQuery @DefaultValue("registration") String stage,
            @RestQuery @DefaultValue("open") String state,
            @RestQuery @DefaultValue("all") String part,
            @RestQuery @Pattern(regexp = "\\d{6}") @Nullable String district,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var desk = named(Desk.values(), stage);
        var standing = named(Standing.values(), state);
        var wanted = named(Part.values(), part);
        var mark = Optional.ofNullable(after).flatMap(Mark::ofText);
        var isLost = after != null && mark.isEmpty();
        if (desk.isEmpty() || standing.isEmpty() || wanted.isEmpty() || isLost) {
            return Uni.createFrom()
                    .item(misnamed(desk.isEmpty(), standing.isEmpty(), wanted.isEmpty(), isLost)
                            .response());
        }
        return introductions
                .of(caller)
                .chain(() -> standing.get() == Standing.OPEN
                        ? reviews.page(queue(desk.get(), district, wanted.get()), mark, limit)
                        : reviews.at(standing.get(), limit)
                                .map(found -> new QueuePage(found, found.size(), Optional.empty())))
                .map(this::answer);
    }

    private static Problem misnamed(boolean stage, boolean state, boolean part, boolean after) {
        var problem = RequestProblems.parameter();
        if (stage) {
            problem =
                    problem.inParameter("stage", "registration、deposit 或 finance", "registration, deposit or finance");
        }
        if (state) {
            problem = problem.inParameter("state", "审核状态，如 open", "a state such as open");
        }
        if (part) {
            problem = problem.inParameter("part", "all、mine、unassigned 或 overdue", "all, mine, unassigned or overdue");
        }
        return after ? problem.inParameter("after", "上一页给出的 next", "the `next` of the page before") : problem;
    }

    /// How much waits on each desk.
    ///
    /// @param district only this district's; six digits
    @GET
    @Path("/counts")
    @Operation(
            summary = "How many reviews wait on each desk",
            description = "All, those the caller holds, those nobody holds, and those whose time limit is over.")
    public Uni<Counts> counts(@RestQuery @Pattern(regexp = "\\d{6}") @Nullable String district) {
        return Uni.combine()
                .all()
                .unis(
                        reviews.parts(queue(Desk.REGISTRATION, district, Part.ALL)),
                        reviews.parts(queue(Desk.DEPOSIT, district, Part.ALL)),
                        reviews.parts(queue(Desk.FINANCE, district, Part.ALL)))
                .asTuple()
                .map(counts -> new Counts(counts.getItem1(), counts.getItem2(), counts.getItem3()));
    }

    /// How many reviews wait.
    ///
    /// @param registration for the registration centre
    /// @param deposit for a deposit; it has no holder and no time limit
    /// @param finance for the finance department
    public record Counts(PartCounts registration, PartCounts deposit, PartCounts finance) {}

    private WorkQueue queue(Desk desk, @Nullable String district, Part part) {
        return new WorkQueue(desk, Optional.ofNullable(district), part, caller.subject(), terms.now(), terms.today());
    }

    private Response answer(QueuePage page) {
        var asking = new Asking(caller.subject(), true, terms.now(), terms.today());
        return Response.ok(new QueueAnswer(
                        rows(page.reviews(), asking),
                        page.total(),
                        page.next().map(Mark::text).orElse(null)))
                .build();
    }

    private static List<ReviewAnswer> rows(List<ReviewDetails> reviews, Asking asking) {
        return reviews.stream().map(review -> ReviewAnswer.row(review, asking)).toList();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(one -> Words.of(one).equals(word)).findFirst();
    }
}
