package city.healthcard.card.mandate;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.People;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.LocalDate;
import java.util.List;

class MandateGoldenTest extends GoldenEvents<MandateEvent> {

    MandateGoldenTest() {
        super(
                StoredTypes.MANDATE,
                List.of(
                        new MandateEvent.MandateGiven(
                                APPLICATION,
                                CITIZEN,
                                new Proxy(new PersonName("测试代"), People.residentId(LocalDate.of(1985, 3, 4), 11)),
                                MandateCommand.Way.LETTER,
                                TODAY.plusDays(90),
                                TODAY,
                                "test-1"),
                        new MandateEvent.MandateWithdrawn(TODAY),
                        new MandateEvent.MandateUsed(CARD, "teller", TODAY)));
    }
}
