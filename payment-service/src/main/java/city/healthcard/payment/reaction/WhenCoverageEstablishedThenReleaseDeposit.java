package city.healthcard.payment.reaction;

import city.healthcard.contracts.card.CardContract.CoverageEstablished;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.command.Terms;
import city.healthcard.payment.deposit.DepositCommand.EstablishCoverage;
import city.healthcard.payment.party.CitizenId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// The insured owe no deposit, now and with any application to come; one that is held goes back.
@Singleton
public class WhenCoverageEstablishedThenReleaseDeposit {

    private final Cashier cashier;
    private final Terms terms;

    WhenCoverageEstablishedThenReleaseDeposit(Cashier cashier, Terms terms) {
        this.cashier = cashier;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<CoverageEstablished> reaction() {
        return new Reaction<>("WhenCoverageEstablishedThenReleaseDeposit", CoverageEstablished.class, this::react);
    }

    private Uni<?> react(CoverageEstablished fact, CommandId cause) {
        return cashier.handle(
                new CitizenId(fact.citizenId()),
                name -> new EstablishCoverage(name, fact.since(), terms.today()),
                cause);
    }
}
