package city.healthcard.payment.deposit;

import city.healthcard.payment.deposit.DepositEvent.DepositCancelled;
import city.healthcard.payment.deposit.DepositEvent.DepositConfirmed;
import city.healthcard.payment.deposit.DepositEvent.DepositDemanded;
import city.healthcard.payment.deposit.DepositEvent.DepositWaived;
import city.healthcard.payment.deposit.Standing.Clear;
import city.healthcard.payment.deposit.Standing.Held;
import city.healthcard.payment.deposit.Standing.Owed;
import city.healthcard.payment.deposit.Standing.Paying;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.DepositTerms;
import java.util.List;

/// The question of the deposit, asked for an approved round whose coverage is known.
///
/// @param insured whether the round declares it, or the registry has said it of the person
/// @param heldElsewhere whether the city holds a deposit of the person under another name
/// @param deposit the id of the deposit, should a new one become due
record Demand(
        CitizenId citizen,
        ApplicationId application,
        int round,
        boolean insured,
        boolean heldElsewhere,
        DepositId deposit,
        DepositTerms terms) {

    List<DepositEvent> answer(Standing standing) {
        if (insured && terms.waivedWhenInsured()) {
            return List.of(waived(Waiver.INSURED));
        }
        if (heldElsewhere && !(standing instanceof Held)) {
            return List.of(waived(Waiver.ALREADY_HELD));
        }
        return switch (standing) {
            case Clear _ -> List.of(demanded(deposit));
            case Owed owed -> owedAlready(owed.claim());
            case Paying paying -> owedAlready(paying.claim());
            case Held held -> List.of(heldAlready(held.claim()));
        };
    }

    /// An earlier application of the same person gives way: nobody owes two deposits.
    private List<DepositEvent> owedAlready(Claim claim) {
        return claim.application().equals(application)
                ? List.of(demanded(claim.deposit()))
                : List.of(new DepositCancelled(citizen, claim.application(), claim.deposit()), demanded(deposit));
    }

    private DepositEvent heldAlready(Claim claim) {
        return claim.application().equals(application)
                ? new DepositConfirmed(citizen, application, round, claim.deposit(), claim.amount())
                : waived(Waiver.ALREADY_HELD);
    }

    private DepositEvent demanded(DepositId id) {
        return new DepositDemanded(citizen, application, round, id, terms.amount(), terms.version());
    }

    private DepositEvent waived(Waiver why) {
        return new DepositWaived(citizen, application, round, deposit, why, terms.version());
    }
}
