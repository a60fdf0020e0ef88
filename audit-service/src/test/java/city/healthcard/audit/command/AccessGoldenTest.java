package city.healthcard.audit.command;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.access.AccessEvent;
import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class AccessGoldenTest extends GoldenEvents<AccessEvent> {

    AccessGoldenTest() {
        super(
                StoredEvents.ACCESSES,
                List.of(new AccessEntered(
                        new CitizenId(UUID.fromString("6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f01")),
                        7,
                        new Access(
                                UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e"),
                                "a-pseudonym",
                                "institution",
                                "35020001",
                                "TREAT",
                                Instant.parse("2026-11-23T01:30:00.123456Z"),
                                "file.not-entitled"),
                        "0".repeat(64))));
    }
}
