package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.ReadingEvent.ReadingRefused;
import city.healthcard.records.reading.Scope;
import java.util.List;
import java.util.UUID;

class ReadingGoldenTest extends GoldenEvents<ReadingEvent> {

    private static final ReadId READ = new ReadId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000bb"));

    ReadingGoldenTest() {
        super(
                RecordsEvents.READINGS,
                List.of(
                        new FileRead(
                                READ,
                                CITIZEN,
                                "his-35020001",
                                "institution",
                                "35020001",
                                "TREAT",
                                Scope.VISIT,
                                VISIT,
                                NOW,
                                List.of(CITIZEN)),
                        new ReadingRefused(
                                READ,
                                CITIZEN,
                                "his-35020002",
                                "institution",
                                "35020002",
                                "TREAT",
                                Scope.FILE,
                                "file.not-entitled",
                                1,
                                NOW,
                                List.of(CITIZEN))));
    }
}
