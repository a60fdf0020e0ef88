package city.healthcard.audit.command;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.accesscase.CaseEvent;
import city.healthcard.audit.accesscase.CaseEvent.CaseClosed;
import city.healthcard.audit.accesscase.CaseEvent.CaseOpened;
import city.healthcard.audit.accesscase.CaseEvent.CasePutBack;
import city.healthcard.audit.accesscase.CaseEvent.CaseTakenUp;
import city.healthcard.audit.accesscase.CaseId;
import city.healthcard.audit.accesscase.Finding;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class CaseGoldenTest extends GoldenEvents<CaseEvent> {

    private static final CaseId CASE = new CaseId(UUID.fromString("0b7e1c52-9a54-8c0e-9f5c-1d2b3a4c5d6f"));
    private static final CitizenId CITIZEN = new CitizenId(UUID.fromString("6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f01"));
    private static final UUID READ = UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e");
    private static final StaffId STAFF = new StaffId("a-pseudonym");

    CaseGoldenTest() {
        super(
                StoredEvents.CASES,
                List.of(
                        new CaseOpened(
                                CASE,
                                CITIZEN,
                                new Access(
                                        READ,
                                        "another-pseudonym",
                                        "institution",
                                        "35020001",
                                        "TREAT",
                                        Instant.parse("2026-11-23T01:30:00.123456Z"),
                                        "file.not-entitled"),
                                "not-treated",
                                Instant.parse("2026-11-23T02:30:00.123456Z")),
                        new CaseTakenUp(CASE, STAFF),
                        new CasePutBack(CASE, STAFF),
                        new CaseClosed(CASE, CITIZEN, READ, STAFF, Finding.UNJUSTIFIED)));
    }
}
