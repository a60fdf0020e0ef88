package city.healthcard.card.inbox;

import static city.healthcard.card.People.TODAY;

import city.healthcard.card.partner.Partner;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class InboxGoldenTest extends GoldenEvents<InboxEvent> {

    private static final String HASH = "ab".repeat(32);

    InboxGoldenTest() {
        super(
                StoredTypes.INBOX,
                List.of(
                        new InboxEvent.FileTaken(Partner.BANK, HASH, 7, 3, TODAY),
                        new InboxEvent.FileSettled(
                                Partner.BANK, HASH, List.of(new LineRefusal(2, "consignment.in-mail")), TODAY)));
    }
}
