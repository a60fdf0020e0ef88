package city.healthcard.payment.reaction;

import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.command.Terms;
import city.healthcard.payment.deposit.DepositCommand.DemandDeposit;
import city.healthcard.payment.deposit.DepositId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// With the first approval the deposit falls due, or is waived.
@Singleton
public class WhenRegistrationApprovedThenDemandDeposit {

    private final Cashier cashier;
    private final Terms terms;

    WhenRegistrationApprovedThenDemandDeposit(Cashier cashier, Terms terms) {
        this.cashier = cashier;
        this.terms = terms;
    }

    /// The sentence, ready to be run.
    public Reaction<RegistrationApproved> reaction() {
        return new Reaction<>("WhenRegistrationApprovedThenDemandDeposit", RegistrationApproved.class, this::react);
    }

    private Uni<?> react(RegistrationApproved approved, CommandId cause) {
        var citizen = new CitizenId(approved.citizenId());
        return cashier.isHeldElsewhere(citizen)
                .map(isHeldElsewhere -> new DemandDeposit(
                        citizen,
                        new ApplicationId(approved.applicationId()),
                        approved.round(),
                        isHeldElsewhere,
                        new DepositId(cause.idFor("deposit")),
                        terms.today()))
                .chain(demand -> cashier.handle(demand, cause));
    }
}
