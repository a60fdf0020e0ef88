package city.healthcard.payment.reaction;

import city.healthcard.contracts.card.CardContract.CardReturned;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.command.Terms;
import city.healthcard.payment.deposit.DepositCommand.ReleaseDeposit;
import city.healthcard.payment.party.CitizenId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Whoever gives the card back for good gets the deposit back, under whichever name it was paid.
@Singleton
public class WhenCardReturnedThenReleaseDeposit {

    private final Cashier cashier;
    private final Terms terms;

    WhenCardReturnedThenReleaseDeposit(Cashier cashier, Terms terms) {
        this.cashier = cashier;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<CardReturned> reaction() {
        return new Reaction<>("WhenCardReturnedThenReleaseDeposit", CardReturned.class, this::react);
    }

    private Uni<?> react(CardReturned fact, CommandId cause) {
        return cashier.handle(new CitizenId(fact.citizenId()), name -> new ReleaseDeposit(name, terms.today()), cause);
    }
}
