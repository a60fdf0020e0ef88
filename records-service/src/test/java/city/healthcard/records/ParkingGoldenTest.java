package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.parking.DropReason;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.parking.ParkingEvent.ParkedDropped;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.ParkingId;
import java.util.List;
import java.util.UUID;

class ParkingGoldenTest extends GoldenEvents<ParkingEvent> {

    private static final ParkingId PLACE = new ParkingId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000aa"));

    ParkingGoldenTest() {
        super(
                RecordsEvents.PARKING,
                List.of(
                        new VisitParked(PLACE, VISIT, account(1, "{\"revision\":1}"), NOW),
                        new ParkedAdopted(PLACE, CITIZEN, NOW, List.of(VISIT)),
                        new ParkedAttached(PLACE, VISIT, CITIZEN, "35020001", "clerk-7", NOW),
                        new ParkedDropped(PLACE, VISIT, DropReason.POSTED_AGAIN, "35020001", "clerk-7", NOW)));
    }
}
