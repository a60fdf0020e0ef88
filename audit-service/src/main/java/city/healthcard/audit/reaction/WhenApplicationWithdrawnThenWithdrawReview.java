package city.healthcard.audit.reaction;

import city.healthcard.audit.command.Desks;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.ReviewCommand.WithdrawReview;
import city.healthcard.contracts.card.CardContract.ApplicationWithdrawn;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Nobody audits what the applicant wants no longer.
@Singleton
public class WhenApplicationWithdrawnThenWithdrawReview {

    private final Desks desks;

    WhenApplicationWithdrawnThenWithdrawReview(Desks desks) {
        this.desks = desks;
    }

    /// The sentence, ready to be run.
    public Reaction<ApplicationWithdrawn> reaction() {
        return new Reaction<>("WhenApplicationWithdrawnThenWithdrawReview", ApplicationWithdrawn.class, this::react);
    }

    private Uni<?> react(ApplicationWithdrawn withdrawn, CommandId cause) {
        var stream = Desks.stream(new ApplicationId(withdrawn.applicationId()));
        return Erasure.tolerated(desks.reviews().handle(stream, new WithdrawReview(), cause));
    }
}
