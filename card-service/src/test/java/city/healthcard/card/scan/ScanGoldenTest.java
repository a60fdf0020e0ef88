package city.healthcard.card.scan;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.carduse.CardUses.NOON;
import static city.healthcard.card.carduse.CardUses.registration;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.PassId;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.UUID;

class ScanGoldenTest extends GoldenEvents<ScanEvent> {

    private static final PassId PASS = new PassId(new UUID(7, 1));
    private static final CardUse USE = registration(1, NOON);

    ScanGoldenTest() {
        super(
                StoredTypes.SCAN,
                List.of(
                        new ScanEvent.ScanTurnedAway(USE, CARD, CITIZEN, UseRefusal.REPLAYED),
                        new ScanEvent.FactorAwaited(USE, CARD, CITIZEN, NOON.plusSeconds(600), 3),
                        new ScanEvent.FactorFailed(USE, CARD, CITIZEN, NOON.plusSeconds(20)),
                        new ScanEvent.ScanConfirmed(USE, CARD, CITIZEN, Factor.PASSWORD, NOON.plusSeconds(30)),
                        new ScanEvent.OfflineScanAccepted(USE, PASS, CARD, CITIZEN, NOON.plusSeconds(7200)),
                        new ScanEvent.OfflineScanTurnedAway(
                                USE, PASS, CARD, CITIZEN, NOON.plusSeconds(7200), UseRefusal.PASS_REVOKED),
                        new ScanEvent.OfflineScanRepeated(USE, PASS, CARD, CITIZEN, NOON.plusSeconds(9000))));
    }
}
