package city.healthcard.audit.reaction;

import city.healthcard.audit.command.Desks;
import city.healthcard.audit.command.ReviewTerms;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.review.ApplicationId;
import city.healthcard.audit.review.Filing;
import city.healthcard.audit.review.ReviewCommand.OpenReview;
import city.healthcard.audit.review.Stage;
import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// A submitted application joins the queue of the registration centre.
@Singleton
public class WhenApplicationSubmittedThenOpenReview {

    private final Desks desks;
    private final ReviewTerms terms;

    WhenApplicationSubmittedThenOpenReview(Desks desks, ReviewTerms terms) {
        this.desks = desks;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<ApplicationSubmitted> reaction() {
        return new Reaction<>("WhenApplicationSubmittedThenOpenReview", ApplicationSubmitted.class, this::react);
    }

    private Uni<?> react(ApplicationSubmitted submitted, CommandId cause) {
        var application = new ApplicationId(submitted.applicationId());
        var open = new OpenReview(
                new Filing(application, new CitizenId(submitted.citizenId()), submitted.round()),
                submitted.insured(),
                submitted.institution(),
                submitted.district(),
                submitted.guarded(),
                submitted.submittedOn(),
                terms.deadline(Stage.REGISTRATION));
        return Erasure.tolerated(desks.reviews().handle(Desks.stream(application), open, cause));
    }
}
