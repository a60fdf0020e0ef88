package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.alert.AlertEvent;
import city.healthcard.records.alert.AlertEvent.AccessAlerted;
import city.healthcard.records.alert.AlertId;
import city.healthcard.records.alert.Occasion;
import city.healthcard.records.reading.ReadId;
import java.util.List;
import java.util.UUID;

class AlertGoldenTest extends GoldenEvents<AlertEvent> {

    AlertGoldenTest() {
        super(
                RecordsEvents.ALERTS,
                List.of(new AccessAlerted(
                        new AlertId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000a1")),
                        CITIZEN,
                        Occasion.NEW_INSTITUTION,
                        new ReadId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000a2")),
                        "institution",
                        "35020001",
                        1,
                        NOW)));
    }
}
