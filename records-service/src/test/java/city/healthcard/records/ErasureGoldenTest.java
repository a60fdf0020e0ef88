package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.VISIT;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.FileShredded;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import java.time.LocalDate;
import java.util.List;

class ErasureGoldenTest extends GoldenEvents<ErasureEvent> {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    ErasureGoldenTest() {
        super(
                RecordsEvents.ERASURES,
                List.of(
                        new FileRestricted(CITIZEN, 1, DAY),
                        new VisitsSetAside(CITIZEN, List.of(VISIT), DAY),
                        new VisitsShredded(CITIZEN, List.of("outpatient-2020"), List.of(VISIT), 1, DAY),
                        new FileShredded(CITIZEN, 1, DAY)));
    }
}
