package city.healthcard.audit.api;

import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewdetails.Standing;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
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
import java.time.InstantSource;
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
    private final Caller caller;
    private final InstantSource clock;

    ReviewQueueResource(Reviews reviews, Caller caller, InstantSource clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    /// The reviews on a desk, or those that have come to a state.
    ///
    /// @param stage `registration`, `deposit` or `finance`
    /// @param state `open` (default), `awaiting-deposit`, `approved`, `returned`, `rejected`, `withdrawn`
    /// @param district only this district's; six digits
    @GET
    @Operation(
            summary = "The work queue",
            description =
                    "Open reviews of a stage, the longest waiting first, with age and who holds them; with another "
                            + "state, the latest first.")
    public Uni<Response> queue(
            @RestQuery @DefaultValue("registration") String stage,
            @RestQuery @DefaultValue("open") String state,
            @RestQuery @Pattern(regexp = "\\d{6}") @Nullable String district,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var desk = named(Desk.values(), stage);
        var standing = named(Standing.values(), state);
        if (desk.isEmpty() || standing.isEmpty()) {
            var problem = RequestProblems.parameter();
            problem = desk.isEmpty()
                    ? problem.inParameter("stage", "registration、deposit 或 finance", "registration, deposit or finance")
                    : problem;
            problem =
                    standing.isEmpty() ? problem.inParameter("state", "审核状态，如 open", "a state such as open") : problem;
            return Uni.createFrom().item(problem.response());
        }
        return standing.get() == Standing.OPEN
                ? waiting(desk.get(), Optional.ofNullable(district), limit)
                : reviews.at(standing.get(), limit).map(found -> answer(found, found.size()));
    }

    /// How much waits on each desk.
    @GET
    @Path("/counts")
    @Operation(summary = "How many reviews wait on each desk")
    public Uni<Counts> counts() {
        return Uni.combine()
                .all()
                .unis(reviews.countOn(Desk.REGISTRATION), reviews.countOn(Desk.DEPOSIT), reviews.countOn(Desk.FINANCE))
                .asTuple()
                .map(counts -> new Counts(counts.getItem1(), counts.getItem2(), counts.getItem3()));
    }

    /// How many reviews wait.
    ///
    /// @param registration for the registration centre
    /// @param deposit for a deposit
    /// @param finance for the finance department
    public record Counts(long registration, long deposit, long finance) {}

    private Uni<Response> waiting(Desk desk, Optional<String> district, int limit) {
        var found = district.isPresent() ? reviews.on(desk, district.get(), limit) : reviews.on(desk, limit);
        return found.chain(rows -> reviews.countOn(desk).map(total -> answer(rows, total)));
    }

    private Response answer(List<ReviewDetails> found, long total) {
        var now = clock.instant();
        var asking = caller.subject();
        var rows = found.stream()
                .map(review -> ReviewAnswer.row(review, now, asking))
                .toList();
        return Response.ok(new QueueAnswer(rows, total)).build();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(one -> Words.of(one).equals(word)).findFirst();
    }
}
