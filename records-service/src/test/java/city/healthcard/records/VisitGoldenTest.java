package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.intake.ReportStates;
import city.healthcard.records.visit.ReportState;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.util.List;

class VisitGoldenTest extends GoldenEvents<VisitEvent> {

    private static final List<ReportState> REPORTS = ReportStates.of(Examples.sheet());

    VisitGoldenTest() {
        super(
                RecordsEvents.VISITS,
                List.of(
                        new VisitRecorded(VISIT, CITIZEN, account(1, CanonicalBody.of(Examples.sheet()), REPORTS), NOW),
                        new VisitAmended(VISIT, CITIZEN, account(2, "{\"revision\":2}"), NOW),
                        new ReportReady(
                                VISIT,
                                CITIZEN,
                                "35020001",
                                "outpatient-2041",
                                2,
                                List.of("LIS-9"),
                                List.of("PACS-3"),
                                NOW),
                        new VisitWithdrawn(VISIT, CITIZEN, "35020001", "outpatient-2041", "wrong-patient", NOW)));
    }
}
