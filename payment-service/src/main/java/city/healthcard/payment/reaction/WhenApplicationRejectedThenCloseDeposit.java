package city.healthcard.payment.reaction;

import city.healthcard.contracts.audit.AuditContract.ApplicationRejected;
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

/// Whoever is refused a card owes no deposit, and gets back what was paid.
@Singleton
public class WhenApplicationRejectedThenCloseDeposit {

    private final Cashier cashier;
    private final Terms terms;

    WhenApplicationRejectedThenCloseDeposit(Cashier cashier, Terms terms) {
        this.cashier = cashier;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<ApplicationRejected> reaction() {
        return new Reaction<>("WhenApplicationRejectedThenCloseDeposit", ApplicationRejected.class, this::react);
    }

    private Uni<?> react(ApplicationRejected ended, CommandId cause) {
        var close = new CloseApplication(
                new CitizenId(ended.citizenId()),
                new ApplicationId(ended.applicationId()),
                Ending.REJECTED,
                terms.today());
        return cashier.handle(close, cause);
    }
}
