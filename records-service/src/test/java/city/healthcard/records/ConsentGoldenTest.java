package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.consent.ConsentEvent.ConsentChanged;
import city.healthcard.records.consent.ConsentEvent.ConsentGiven;
import city.healthcard.records.consent.ConsentEvent.ConsentWithdrawn;
import city.healthcard.records.consent.ConsentId;
import city.healthcard.records.consent.ConsentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class ConsentGoldenTest extends GoldenEvents<ConsentEvent> {

    private static final ConsentId CONSENT = new ConsentId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000cc"));
    private static final ConsentTerms TERMS = new ConsentTerms(
            "35020001",
            List.of(Sensitivity.MENTAL_HEALTH),
            LocalDate.parse("2026-11-25"),
            LocalDate.parse("2027-11-24"));
    private static final ConsentTerms FOR_ALL = new ConsentTerms(
            "", List.of(Sensitivity.REPRODUCTION), LocalDate.parse("2026-11-25"), LocalDate.parse("2027-11-24"));

    ConsentGoldenTest() {
        super(
                RecordsEvents.CONSENTS,
                List.of(
                        new ConsentGiven(CONSENT, CITIZEN, TERMS, 1, "outpatient-2042", NOW),
                        new ConsentChanged(CONSENT, CITIZEN, FOR_ALL, 1, "outpatient-2042", NOW),
                        new ConsentWithdrawn(CONSENT, CITIZEN, "outpatient-2042", NOW)));
    }
}
