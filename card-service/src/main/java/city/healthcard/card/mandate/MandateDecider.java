package city.healthcard.card.mandate;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.mandate.Mandate.Given;
import city.healthcard.card.mandate.Mandate.None;
import city.healthcard.card.mandate.Mandate.Used;
import city.healthcard.card.mandate.MandateCommand.GiveMandate;
import city.healthcard.card.mandate.MandateCommand.UseMandate;
import city.healthcard.card.mandate.MandateCommand.WithdrawMandate;
import city.healthcard.card.mandate.MandateEvent.MandateGiven;
import city.healthcard.card.mandate.MandateEvent.MandateUsed;
import city.healthcard.card.mandate.MandateEvent.MandateWithdrawn;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// A card is given to somebody else only when its holder said so, once, and only to whom the holder
/// named.
public final class MandateDecider implements Decider<MandateCommand, Mandate, MandateEvent, MandateRefusal> {

    @Override
    public Mandate initial() {
        return new None();
    }

    @Override
    public Decision<MandateEvent, MandateRefusal> decide(MandateCommand command, Mandate mandate) {
        return switch (command) {
            case GiveMandate give -> give(give, mandate);
            case WithdrawMandate withdraw -> withdraw(withdraw, mandate);
            case UseMandate use -> use(use, mandate);
        };
    }

    private static Decision<MandateEvent, MandateRefusal> give(GiveMandate give, Mandate mandate) {
        var until = give.on().plusDays(give.policy().collectWithinDays());
        return switch (mandate) {
            case Used _ -> reject(MandateRefusal.USED);
            case None _, Given _ when give.isHolder() -> reject(MandateRefusal.PROXY_IS_HOLDER);
            case None _, Given _ when isTooYoung(give) -> reject(MandateRefusal.PROXY_TOO_YOUNG);
            case Given given when given.equals(new Given(give.proxy(), until)) -> nothing();
            case None _, Given _ ->
                accept(new MandateGiven(
                        give.application(),
                        give.citizen(),
                        give.proxy(),
                        give.way(),
                        until,
                        give.on(),
                        give.policy().version()));
        };
    }

    /// A document that prints no citizen number says nothing of an age; the teller sees the person.
    private static boolean isTooYoung(GiveMandate give) {
        return give.proxy()
                .document()
                .citizenNumber()
                .filter(number -> !give.policy()
                        .ageRule()
                        .reached(number.birthDate(), give.policy().guardianAge(), give.on()))
                .isPresent();
    }

    private static Decision<MandateEvent, MandateRefusal> withdraw(WithdrawMandate withdraw, Mandate mandate) {
        return switch (mandate) {
            case None _ -> nothing();
            case Given _ -> accept(new MandateWithdrawn(withdraw.on()));
            case Used _ -> reject(MandateRefusal.USED);
        };
    }

    private static Decision<MandateEvent, MandateRefusal> use(UseMandate use, Mandate mandate) {
        return switch (mandate) {
            case None _ -> reject(MandateRefusal.NOT_GIVEN);
            case Given given when !given.isFor(use.shown()) -> reject(MandateRefusal.OTHER_PROXY);
            case Given given when use.on().isAfter(given.until()) -> reject(MandateRefusal.OVER);
            case Given _ -> accept(new MandateUsed(use.card(), use.by(), use.on()));
            case Used _ -> reject(MandateRefusal.USED);
        };
    }

    @Override
    public Mandate evolve(Mandate mandate, MandateEvent event) {
        return switch (event) {
            case MandateGiven given when !(mandate instanceof Used) -> new Given(given.proxy(), given.until());
            case MandateWithdrawn _ when mandate instanceof Given -> new None();
            case MandateUsed _ when mandate instanceof Given -> new Used();
            case MandateGiven _, MandateWithdrawn _, MandateUsed _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}
