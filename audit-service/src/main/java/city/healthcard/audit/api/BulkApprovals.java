package city.healthcard.audit.api;

import city.healthcard.audit.command.Desks;
import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewRefusal;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.review.Verdict;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Approves many reviews of a stage, each by a command of its own: what is refused to one does not touch the others.
@Singleton
public class BulkApprovals {

    private static final int AT_ONCE_MAX = 8;

    private final Desks desks;
    private final ReviewTerms terms;
    private final ReviewRefusals refusals;

    BulkApprovals(Desks desks, ReviewTerms terms, ReviewRefusals refusals) {
        this.desks = desks;
        this.terms = terms;
        this.refusals = refusals;
    }

    /// A review as the auditor saw it.
    ///
    /// @param version of the review when it was chosen; when it has moved since, it is left alone
    public record Chosen(UUID application, long version) {}

    /// What became of one of them, or would.
    ///
    /// @param version of the review now; absent when it is refused
    /// @param problem why it is not approved; absent when it is
    public record Result(UUID application, Optional<Long> version, Optional<Problem> problem) {

        /// Whether it is approved, or would be.
        public boolean isApproved() {
            return problem.isEmpty();
        }
    }

    /// How many may be approved together now.
    public int countMax() {
        return terms.policy().bulkMax();
    }

    /// What would become of each if it were approved now; nothing is recorded.
    public Uni<List<Result>> consider(Stage stage, List<Chosen> chosen, StaffId by) {
        var approve = approve(stage, by);
        return each(
                chosen,
                one -> desks.reviews()
                        .consider(Desks.stream(id(one)), approve, new CommandId(UUID.randomUUID()), one.version()));
    }

    /// Approves each. The same key again changes nothing and answers the same for what was approved
    /// under it.
    public Uni<List<Result>> run(Stage stage, List<Chosen> chosen, StaffId by, UUID key) {
        var approve = approve(stage, by);
        return each(
                chosen, one -> desks.reviews().handle(Desks.stream(id(one)), approve, cause(key, one), one.version()));
    }

    private Decide approve(Stage stage, StaffId by) {
        return new Decide(
                stage, 0, by, Verdict.approve(), terms.now(), terms.policy().version());
    }

    private static CommandId cause(UUID key, Chosen chosen) {
        return CommandId.named("bulk-approval/" + key, chosen.application().toString());
    }

    private static ApplicationId id(Chosen chosen) {
        return new ApplicationId(chosen.application());
    }

    private interface Step {
        Uni<Outcome<ReviewRefusal>> of(Chosen chosen);
    }

    private Uni<List<Result>> each(List<Chosen> chosen, Step step) {
        var results = chosen.stream().map(one -> result(one, step)).toList();
        return Uni.join().all(results).usingConcurrencyOf(AT_ONCE_MAX).andFailFast();
    }

    private Uni<Result> result(Chosen one, Step step) {
        return step.of(one)
                .chain(outcome -> switch (outcome) {
                    case Done<ReviewRefusal> done ->
                        Uni.createFrom()
                                .item(new Result(one.application(), Optional.of(done.version()), Optional.empty()));
                    case Refused<ReviewRefusal> refused ->
                        refusals.problem(refused.reason(), id(one)).map(problem -> refused(one, problem));
                    case Outdated<ReviewRefusal> _ ->
                        Uni.createFrom().item(refused(one, AuditProblems.changedReview()));
                })
                .onFailure(ErasedStream.class)
                .recoverWithItem(() -> refused(one, AuditProblems.erasedReview()));
    }

    private static Result refused(Chosen one, Problem problem) {
        return new Result(one.application(), Optional.empty(), Optional.of(problem));
    }
}
