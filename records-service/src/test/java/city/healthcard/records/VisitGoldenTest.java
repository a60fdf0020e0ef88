package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.util.List;

class VisitGoldenTest extends GoldenEvents<VisitEvent> {

    VisitGoldenTest() {
        super(
                RecordsEvents.VISITS,
                List.of(
                        new VisitRecorded(VISIT, CITIZEN, account(1, CanonicalBody.of(Examples.sheet())), NOW),
                        new VisitAmended(VISIT, CITIZEN, account(2, "{\"revision\":2}"), NOW),
                        new VisitWithdrawn(VISIT, CITIZEN, "35020001", "outpatient-2041", "wrong-patient", NOW)));
    }
}
