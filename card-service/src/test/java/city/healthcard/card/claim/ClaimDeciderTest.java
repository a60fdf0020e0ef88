package city.healthcard.card.claim;

import city.healthcard.card.claim.ClaimCommand.Claim;
import city.healthcard.card.claim.ClaimCommand.Release;
import city.healthcard.card.claim.ClaimEvent.ClaimReleased;
import city.healthcard.card.claim.ClaimEvent.Claimed;
import city.healthcard.eventsourcing.Scenario;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimDeciderTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final Scenario<ClaimCommand, Claiming, ClaimEvent, ClaimRefusal> claim = Scenario.of(new ClaimDecider());

    @Test
    void who_comes_first_has_it() {
        claim.when(new Claim(ONE)).then(new Claimed(ONE));
    }

    @Test
    void claiming_ones_own_again_changes_nothing() {
        claim.given(new Claimed(ONE)).when(new Claim(ONE)).thenNothing();
    }

    @Test
    void what_was_given_back_another_may_have() {
        claim.given(new Claimed(ONE))
                .when(new Release(ONE))
                .then(new ClaimReleased(ONE))
                .when(new Release(ONE))
                .thenNothing()
                .when(new Claim(OTHER))
                .then(new Claimed(OTHER));
    }

    @Test
    void nobody_gives_back_what_is_anothers() {
        claim.given(new Claimed(ONE)).when(new Release(OTHER)).thenRefused(ClaimRefusal.TAKEN);
    }

    @Test
    void who_comes_later_does_not_get_it() {
        claim.given(new Claimed(ONE)).when(new Claim(OTHER)).thenRefused(ClaimRefusal.TAKEN);
    }
}
