package city.healthcard.card.pass;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.carduse.CardUses.NOON;

import city.healthcard.card.id.PassId;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.UUID;

class PassGoldenTest extends GoldenEvents<PassEvent> {

    PassGoldenTest() {
        super(
                StoredTypes.PASS,
                List.of(new PassEvent.PassIssued(
                        new PassId(new UUID(7, 1)),
                        CARD,
                        CITIZEN,
                        new StatusPlace(TODAY, 41),
                        NOON,
                        NOON.plusSeconds(86_400),
                        "2026-1")));
    }
}
