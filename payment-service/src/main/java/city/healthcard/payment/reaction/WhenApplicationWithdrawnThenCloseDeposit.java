package city.healthcard.payment.reaction;

import city.healthcard.contracts.card.CardContract.ApplicationWithdrawn;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.command.Terms;
import city.healthcard.payment.deposit.DepositCommand.CloseApplication;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.Ending;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Whoever wants no card owes no deposit, and gets back what was paid.
@Singleton
public class WhenApplicationWithdrawnThenCloseDeposit {

    private final Cashier cashier;
    private final Terms terms;

    WhenApplicationWithdrawnThenCloseDeposit(Cashier cashier, Terms terms) {
        this.cashier = cashier;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<ApplicationWithdrawn> reaction() {
        return new Reaction<>("WhenApplicationWithdrawnThenCloseDeposit", ApplicationWithdrawn.class, this::react);
    }

    private Uni<?> react(ApplicationWithdrawn ended, CommandId cause) {
        var close = new CloseApplication(
                new CitizenId(ended.citizenId()),
                new ApplicationId(ended.applicationId()),
                Ending.WITHDRAWN,
                terms.today());
        return cashier.handle(close, cause);
    }
}
