package city.healthcard.audit.api;

import city.healthcard.audit.command.Desks;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.Hold;
import city.healthcard.audit.review.ReviewRefusal;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Puts the refusals of reviews into words. Who was slower than another auditor is told than whom.
@Singleton
public class ReviewRefusals {

    private final Desks desks;

    ReviewRefusals(Desks desks) {
        this.desks = desks;
    }

    /// The refusal in words; with the members `heldBy` (a pseudonym) and `heldUntil` when another
    /// holds it.
    public Uni<Problem> problem(ReviewRefusal refusal, ApplicationId application) {
        var problem = AuditProblems.of(refusal);
        return refusal == ReviewRefusal.HELD_BY_ANOTHER
                ? holder(application)
                        .map(hold -> hold.map(
                                        it -> problem.with("heldBy", it.by().value())
                                                .with("heldUntil", it.until().toString()))
                                .orElse(problem))
                : Uni.createFrom().item(problem);
    }

    /// Who took the review up last: from its stream, because a view may not have heard of it yet.
    private Uni<Optional<Hold>> holder(ApplicationId application) {
        return desks.reviews().stateOf(Desks.stream(application)).map(review -> review.hold());
    }
}
