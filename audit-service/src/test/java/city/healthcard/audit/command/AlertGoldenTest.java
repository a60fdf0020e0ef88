package city.healthcard.audit.command;

import city.healthcard.audit.accessalert.AlertEvent;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertClosed;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertPutBack;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertTakenUp;
import city.healthcard.audit.accessalert.AlertFinding;
import city.healthcard.audit.accessalert.AlertId;
import city.healthcard.audit.accessalert.Measure;
import city.healthcard.audit.accessalert.Sighting;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class AlertGoldenTest extends GoldenEvents<AlertEvent> {

    private static final AlertId ALERT = new AlertId(UUID.fromString("0b7e1c52-9a54-8c0e-9f5c-1d2b3a4c5d70"));
    private static final StaffId STAFF = new StaffId("a-pseudonym");

    AlertGoldenTest() {
        super(
                StoredEvents.ALERTS,
                List.of(
                        new AccessAlertRaised(
                                ALERT,
                                "another-pseudonym",
                                "institution",
                                "35020001",
                                "refused-within-an-hour",
                                Measure.REFUSED_ATTEMPTS,
                                10,
                                Duration.ofHours(1),
                                "2026-1",
                                Instant.parse("2026-11-23T01:00:00Z"),
                                List.of(new Sighting(
                                        UUID.fromString("6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f01"),
                                        17,
                                        UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e"),
                                        Instant.parse("2026-11-23T01:30:00.123456Z")))),
                        new AccessAlertTakenUp(ALERT, STAFF),
                        new AccessAlertPutBack(ALERT, STAFF),
                        new AccessAlertClosed(ALERT, STAFF, AlertFinding.TO_FOLLOW)));
    }
}
