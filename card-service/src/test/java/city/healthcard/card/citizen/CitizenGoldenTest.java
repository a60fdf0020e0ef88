package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.child;
import static city.healthcard.card.People.guardian;

import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class CitizenGoldenTest extends GoldenEvents<CitizenEvent> {

    CitizenGoldenTest() {
        super(
                StoredTypes.CITIZEN,
                List.of(
                        new CitizenEvent.CitizenRegistered(CITIZEN, child(), guardian(), TODAY),
                        new CitizenEvent.CitizenCorrected(CITIZEN, adult(), null),
                        new CitizenEvent.CitizenApplied(CITIZEN, APPLICATION),
                        new CitizenEvent.CitizenApplicationClosed(CITIZEN, APPLICATION),
                        new CitizenEvent.CitizenCardTaken(CITIZEN, APPLICATION, CARD),
                        new CitizenEvent.CitizenCardGivenUp(CITIZEN, CARD),
                        new CitizenEvent.CitizenDocumentLinked(
                                CITIZEN, new IdentityDocument(DocumentType.PASSPORT, "L898902C3", "D"), TODAY),
                        new CitizenEvent.CitizenDied(CITIZEN, TODAY),
                        new CitizenEvent.CitizenErased(CITIZEN)));
    }
}
