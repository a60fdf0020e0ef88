package city.healthcard.card.disclosure;

import static city.healthcard.card.People.CITIZEN;

import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class DisclosureGoldenTest extends GoldenEvents<DisclosureEvent> {

    DisclosureGoldenTest() {
        super(StoredTypes.DISCLOSURE, List.of(new DisclosureEvent.Disclosed("auditor", "names", List.of(CITIZEN))));
    }
}
