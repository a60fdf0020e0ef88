package city.healthcard.card.claim;

import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.UUID;

class ClaimGoldenTest extends GoldenEvents<ClaimEvent> {

    ClaimGoldenTest() {
        super(
                StoredTypes.CLAIM,
                List.of(new ClaimEvent.Claimed(new UUID(1, 1)), new ClaimEvent.ClaimReleased(new UUID(1, 1))));
    }
}
