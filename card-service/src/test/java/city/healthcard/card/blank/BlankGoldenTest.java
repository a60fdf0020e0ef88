package city.healthcard.card.blank;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.blank.Keeper.CARD_MAKER;

import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class BlankGoldenTest extends GoldenEvents<BlankEvent> {

    BlankGoldenTest() {
        super(
                StoredTypes.BLANK,
                List.of(
                        new BlankEvent.BlanksReceived(CARD_MAKER, "DN-2026-11", 5_000, "maker", TODAY),
                        new BlankEvent.BlanksIssued(CARD_MAKER, BATCH, 500, "maker", TODAY),
                        new BlankEvent.BlanksReturned(CARD_MAKER, BATCH, 4, "maker", TODAY),
                        new BlankEvent.BlanksSpoiled(CARD_MAKER, 3, SpoilReason.DEAD_CHIP, "maker", TODAY),
                        new BlankEvent.BlanksUsed(CARD_MAKER, BATCH, 496, 0, TODAY),
                        new BlankEvent.BlanksCounted(CARD_MAKER, 4_501, "maker", TODAY),
                        new BlankEvent.BlankDiscrepancyFound(
                                Keeper.CENTRE_350203, 100, 98, DiscrepancyReason.LOST, "office", TODAY)));
    }
}
