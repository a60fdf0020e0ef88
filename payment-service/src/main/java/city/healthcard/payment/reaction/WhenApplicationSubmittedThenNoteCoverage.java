package city.healthcard.payment.reaction;

import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.command.Terms;
import city.healthcard.payment.deposit.DepositCommand.NoteCoverage;
import city.healthcard.payment.deposit.DepositId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// An application says whether its applicant is insured; if it was approved before we heard so, the deposit follows.
@Singleton
public class WhenApplicationSubmittedThenNoteCoverage {

    private final Cashier cashier;
    private final Terms terms;

    WhenApplicationSubmittedThenNoteCoverage(Cashier cashier, Terms terms) {
        this.cashier = cashier;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<ApplicationSubmitted> reaction() {
        return new Reaction<>("WhenApplicationSubmittedThenNoteCoverage", ApplicationSubmitted.class, this::react);
    }

    private Uni<?> react(ApplicationSubmitted submitted, CommandId cause) {
        var citizen = new CitizenId(submitted.citizenId());
        return cashier.isHeldElsewhere(citizen)
                .map(isHeldElsewhere -> new NoteCoverage(
                        citizen,
                        new ApplicationId(submitted.applicationId()),
                        submitted.round(),
                        submitted.insured(),
                        submitted.institution(),
                        isHeldElsewhere,
                        new DepositId(cause.idFor("deposit")),
                        terms.today()))
                .chain(note -> cashier.handle(note, cause));
    }
}
