package city.healthcard.card.claim;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.claim.ClaimCommand.Claim;
import city.healthcard.card.claim.ClaimCommand.Release;
import city.healthcard.card.claim.ClaimEvent.ClaimReleased;
import city.healthcard.card.claim.ClaimEvent.Claimed;
import city.healthcard.card.claim.Claiming.Owned;
import city.healthcard.card.claim.Claiming.Unclaimed;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// First come, first served, until it is given back.
public final class ClaimDecider implements Decider<ClaimCommand, Claiming, ClaimEvent, ClaimRefusal> {

    @Override
    public Claiming initial() {
        return new Unclaimed();
    }

    @Override
    public Decision<ClaimEvent, ClaimRefusal> decide(ClaimCommand command, Claiming claiming) {
        return switch (command) {
            case Claim claim -> claim(claim, claiming);
            case Release release -> release(release, claiming);
        };
    }

    private static Decision<ClaimEvent, ClaimRefusal> claim(Claim claim, Claiming claiming) {
        return switch (claiming) {
            case Unclaimed _ -> accept(new Claimed(claim.owner()));
            case Owned owned when owned.owner().equals(claim.owner()) -> nothing();
            case Owned _ -> reject(ClaimRefusal.TAKEN);
        };
    }

    private static Decision<ClaimEvent, ClaimRefusal> release(Release release, Claiming claiming) {
        return switch (claiming) {
            case Unclaimed _ -> nothing();
            case Owned owned when owned.owner().equals(release.owner()) -> accept(new ClaimReleased(release.owner()));
            case Owned _ -> reject(ClaimRefusal.TAKEN);
        };
    }

    @Override
    public Claiming evolve(Claiming claiming, ClaimEvent event) {
        return switch (event) {
            case Claimed claimed when claiming instanceof Unclaimed -> new Owned(claimed.owner());
            case ClaimReleased _ when claiming instanceof Owned -> new Unclaimed();
            case Claimed _, ClaimReleased _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}
