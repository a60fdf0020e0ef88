package city.healthcard.card.distribution;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class ConsignmentGoldenTest extends GoldenEvents<ConsignmentEvent> {

    ConsignmentGoldenTest() {
        super(
                StoredTypes.CONSIGNMENT,
                List.of(
                        new ConsignmentEvent.ConsignmentDispatched(
                                CONSIGNMENT, BATCH, BRANCH, List.of(CARD, OTHER_CARD), TODAY),
                        new ConsignmentEvent.ConsignmentReceived(
                                CONSIGNMENT, List.of(CARD), List.of(OTHER_CARD), TODAY),
                        new ConsignmentEvent.CardHandedOut(CONSIGNMENT, CARD, "teller", TODAY),
                        new ConsignmentEvent.CardMailed(CONSIGNMENT, CARD, "EA123456785CN", TODAY),
                        new ConsignmentEvent.MailDelivered(CONSIGNMENT, CARD, TODAY)));
    }
}
