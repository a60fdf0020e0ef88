package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.export.ExportEvent;
import city.healthcard.records.export.ExportEvent.ExportMade;
import city.healthcard.records.export.ExportId;
import java.util.List;
import java.util.UUID;

class ExportGoldenTest extends GoldenEvents<ExportEvent> {

    ExportGoldenTest() {
        super(
                RecordsEvents.EXPORTS,
                List.of(new ExportMade(
                        new ExportId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000e1")),
                        CITIZEN,
                        "0123456789ABCDEF",
                        "pdf",
                        "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
                        48213,
                        1,
                        NOW)));
    }
}
