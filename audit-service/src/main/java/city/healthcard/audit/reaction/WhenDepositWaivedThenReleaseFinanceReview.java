package city.healthcard.audit.reaction;

import city.healthcard.audit.command.Desks;
import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.ReviewCommand.SettleDeposit;
import city.healthcard.audit.review.Settlement;
import city.healthcard.audit.review.Stage;
import city.healthcard.contracts.payment.PaymentContract.DepositWaived;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// The finance department may look at an application that owes no deposit.
@Singleton
public class WhenDepositWaivedThenReleaseFinanceReview {

    private final Desks desks;
    private final ReviewTerms terms;

    WhenDepositWaivedThenReleaseFinanceReview(Desks desks, ReviewTerms terms) {
        this.desks = desks;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<DepositWaived> reaction() {
        return new Reaction<>("WhenDepositWaivedThenReleaseFinanceReview", DepositWaived.class, this::react);
    }

    private Uni<?> react(DepositWaived fact, CommandId cause) {
        var stream = Desks.stream(new ApplicationId(fact.applicationId()));
        return Erasure.tolerated(desks.reviews()
                .handle(stream, new SettleDeposit(Settlement.WAIVED, terms.deadline(Stage.FINANCE)), cause));
    }
}
