package city.healthcard.card.production;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class BatchGoldenTest extends GoldenEvents<BatchEvent> {

    BatchGoldenTest() {
        super(
                StoredTypes.BATCH,
                List.of(
                        new BatchEvent.BatchPlanned(
                                BATCH, List.of(new PlannedCard(CARD, APPLICATION, CITIZEN, BRANCH)), TODAY),
                        new BatchEvent.BatchCardPulled(BATCH, CARD),
                        new BatchEvent.BatchOrdered(BATCH, TODAY),
                        new BatchEvent.BatchProduced(BATCH, List.of(CARD), List.of(OTHER_CARD), List.of(), TODAY),
                        new BatchEvent.BatchConsigned(BATCH, CONSIGNMENT, BRANCH, List.of(CARD), "office")));
    }
}
