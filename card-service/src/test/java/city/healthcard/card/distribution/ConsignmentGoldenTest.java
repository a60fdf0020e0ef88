package city.healthcard.card.distribution;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.UUID;

class ConsignmentGoldenTest extends GoldenEvents<ConsignmentEvent> {

    private static final CardId STRANGE = new CardId(new UUID(3, 9));
    private static final ConsignmentId ELSEWHERE = new ConsignmentId(new UUID(5, 7));

    ConsignmentGoldenTest() {
        super(
                StoredTypes.CONSIGNMENT,
                List.of(
                        new ConsignmentEvent.ConsignmentDispatched(
                                CONSIGNMENT, BATCH, BRANCH, List.of(CARD, OTHER_CARD), "office", TODAY),
                        new ConsignmentEvent.ConsignmentTakenOver(CONSIGNMENT, 2, 1, "driver", TODAY),
                        new ConsignmentEvent.ConsignmentReceived(
                                CONSIGNMENT, List.of(CARD), List.of(OTHER_CARD), "teller", TODAY),
                        new ConsignmentEvent.DiscrepancyFound(
                                CONSIGNMENT, List.of(OTHER_CARD), List.of(STRANGE), "teller", TODAY),
                        new ConsignmentEvent.CardHandedOut(CONSIGNMENT, CARD, Recipient.PROXY, "teller", TODAY),
                        new ConsignmentEvent.CardMailed(CONSIGNMENT, CARD, "EA123456785CN", "teller", TODAY),
                        new ConsignmentEvent.MailDelivered(CONSIGNMENT, CARD, "teller", TODAY),
                        new ConsignmentEvent.MailReturned(
                                CONSIGNMENT, CARD, MailReturnReason.NOT_FETCHED, "teller", TODAY),
                        new ConsignmentEvent.CardLost(CONSIGNMENT, CARD, "teller", TODAY),
                        new ConsignmentEvent.CardRedirected(
                                CONSIGNMENT, BATCH, CARD, ELSEWHERE, "350206-02", "teller", TODAY),
                        new ConsignmentEvent.CardsUnclaimed(CONSIGNMENT, List.of(CARD), "test-1", TODAY),
                        new ConsignmentEvent.CardSetAside(
                                CONSIGNMENT, CARD, DestructionGround.UNCLAIMED, "teller", TODAY),
                        new ConsignmentEvent.CardSpared(CONSIGNMENT, CARD, "teller", TODAY),
                        new ConsignmentEvent.CardDestroyed(
                                CONSIGNMENT, CARD, DestructionGround.UNCLAIMED, "teller", "second teller", TODAY)));
    }
}
