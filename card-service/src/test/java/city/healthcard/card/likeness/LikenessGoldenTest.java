package city.healthcard.card.likeness;

import static city.healthcard.card.People.CITIZEN;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.UUID;

class LikenessGoldenTest extends GoldenEvents<LikenessEvent> {

    LikenessGoldenTest() {
        super(
                StoredTypes.LIKENESS,
                List.of(new LikenessEvent.LikenessNoted(
                        CITIZEN, Likeness.Kind.NAME_BIRTH_PHONE, List.of(new CitizenId(new UUID(1, 2))))));
    }
}
