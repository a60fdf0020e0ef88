package city.healthcard.payment.reaction;

import city.healthcard.contracts.card.CardContract.CoverageEnded;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.deposit.DepositCommand.EndCoverage;
import city.healthcard.payment.party.CitizenId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Who was insured once does not go without a deposit for ever: the next application counts.
@Singleton
public class WhenCoverageEndedThenForgetIt {

    private final Cashier cashier;

    WhenCoverageEndedThenForgetIt(Cashier cashier) {
        this.cashier = cashier;
    }

    /// The sentence, ready to be run.
    public Reaction<CoverageEnded> reaction() {
        return new Reaction<>("WhenCoverageEndedThenForgetIt", CoverageEnded.class, this::react);
    }

    private Uni<?> react(CoverageEnded fact, CommandId cause) {
        return cashier.handle(new CitizenId(fact.citizenId()), name -> new EndCoverage(name, fact.endedOn()), cause);
    }
}
