package city.healthcard.card.qr;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.carduse.CardUses.NOON;
import static city.healthcard.card.carduse.CardUses.registration;

import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.id.QrId;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.UUID;

class QrGoldenTest extends GoldenEvents<QrEvent> {

    private static final QrId QR = new QrId(new UUID(8, 1));

    QrGoldenTest() {
        super(
                StoredTypes.QR,
                List.of(
                        new QrEvent.QrDrawn(
                                QR, CARD, CITIZEN, Purpose.REGISTRATION, NOON, NOON.plusSeconds(60), 1, 5, "2026-1"),
                        new QrEvent.QrUsed(QR, CARD, CITIZEN, registration(1, NOON.plusSeconds(7)))));
    }
}
