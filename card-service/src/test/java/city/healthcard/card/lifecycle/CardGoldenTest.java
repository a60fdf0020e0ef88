package city.healthcard.card.lifecycle;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.FACE;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class CardGoldenTest extends GoldenEvents<CardEvent> {

    CardGoldenTest() {
        super(
                StoredTypes.CARD,
                List.of(
                        new CardEvent.CardIssued(CARD, CITIZEN, FACE, "2026-1"),
                        new CardEvent.CardMade(CARD, CITIZEN, BATCH),
                        new CardEvent.CardDelivered(CARD, CITIZEN, TODAY),
                        new CardEvent.CardActivated(CARD, CITIZEN, TODAY),
                        new CardEvent.CardBlocked(CARD, CITIZEN, BlockReason.LOST),
                        new CardEvent.CardUnblocked(CARD, CITIZEN),
                        new CardEvent.CardExtended(
                                CARD, CITIZEN, TODAY, ExtensionReason.TREATMENT_CONTINUES, "clerk", TODAY, "2026-1"),
                        new CardEvent.CardRenewalDue(CARD, CITIZEN, TODAY, "2026-1"),
                        new CardEvent.CardRenewed(CARD, CITIZEN, TODAY, TODAY, "2026-1"),
                        new CardEvent.CardExpired(CARD, CITIZEN, TODAY),
                        new CardEvent.CardCoverageEnded(CARD, CITIZEN, TODAY),
                        new CardEvent.CardCoverageResumed(CARD, CITIZEN, TODAY),
                        new CardEvent.CardEnded(CARD, CITIZEN, EndReason.DECEASED, TODAY)));
    }
}
