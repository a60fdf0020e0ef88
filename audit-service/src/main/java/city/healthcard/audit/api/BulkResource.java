package city.healthcard.audit.api;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Many reviews approved together, first tried and then done.
@Path("/api/reviews")
@Tag(name = "Reviews")
public class BulkResource {

    private static final String RUN =
            "Each review is approved by a command of its own; what is refused to one does not "
                    + "touch the others. The same key again changes nothing.";
    private static final String TRY = "Answers what would become of each review now, and records nothing.";

    private final BulkApprovals approvals;
    private final Caller caller;

    BulkResource(BulkApprovals approvals, Caller caller) {
        this.approvals = approvals;
        this.caller = caller;
    }

    /// What an approval of these in the first stage would do.
    @POST
    @Path("/registration-bulk-approval/trial")
    @RolesAllowed(Roles.REGISTRATION_AUDITOR)
    @Operation(summary = "Try an approval of many in the first stage", description = TRY)
    public Uni<Response> tryRegistration(@Valid @NotNull BulkRequest request) {
        return tried(Stage.REGISTRATION, request);
    }

    /// What an approval of these in the second stage would do.
    @POST
    @Path("/finance-bulk-approval/trial")
    @RolesAllowed(Roles.FINANCE_AUDITOR)
    @Operation(summary = "Try an approval of many in the second stage", description = TRY)
    public Uni<Response> tryFinance(@Valid @NotNull BulkRequest request) {
        return tried(Stage.FINANCE, request);
    }

    /// Approves these in the first stage.
    @POST
    @Path("/registration-bulk-approval")
    @RolesAllowed(Roles.REGISTRATION_AUDITOR)
    @Operation(summary = "Approve many in the first stage", description = RUN)
    @AnsweredOnce
    public Uni<Response> runRegistration(
            @Valid @NotNull BulkRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return run(Stage.REGISTRATION, request, key);
    }

    /// Approves these in the second stage.
    @POST
    @Path("/finance-bulk-approval")
    @RolesAllowed(Roles.FINANCE_AUDITOR)
    @Operation(summary = "Approve many in the second stage", description = RUN)
    @AnsweredOnce
    public Uni<Response> runFinance(
            @Valid @NotNull BulkRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return run(Stage.FINANCE, request, key);
    }

    private Uni<Response> tried(Stage stage, BulkRequest request) {
        return fault(request)
                .map(problem -> Uni.createFrom().item(problem.response()))
                .orElseGet(() -> approvals
                        .consider(stage, request.chosen(), me())
                        .map(results -> Response.ok(BulkAnswer.of(results)).build()));
    }

    private Uni<Response> run(Stage stage, BulkRequest request, @Nullable String key) {
        var once = IdempotencyKey.of(key);
        return fault(request)
                .map(problem -> Uni.createFrom().item(problem.response()))
                .orElseGet(() -> approvals
                        .run(stage, request.chosen(), me(), once)
                        .map(results -> Response.ok(BulkAnswer.of(results)).build()));
    }

    private Optional<Problem> fault(BulkRequest request) {
        if (request.repeats()) {
            return Optional.of(AuditProblems.repeatedReview());
        }
        return request.reviews().size() > approvals.countMax()
                ? Optional.of(AuditProblems.tooManyReviews(approvals.countMax()))
                : Optional.empty();
    }

    private StaffId me() {
        return new StaffId(caller.subject());
    }
}
