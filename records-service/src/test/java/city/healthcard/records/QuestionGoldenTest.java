package city.healthcard.records;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.question.Concern;
import city.healthcard.records.question.QuestionEvent;
import city.healthcard.records.question.QuestionEvent.AccessExplained;
import city.healthcard.records.question.QuestionEvent.AccessQuestioned;
import city.healthcard.records.question.QuestionId;
import city.healthcard.records.question.Questioned;
import city.healthcard.records.reading.ReadId;
import java.util.List;
import java.util.UUID;

class QuestionGoldenTest extends GoldenEvents<QuestionEvent> {

    private static final QuestionId QUESTION = new QuestionId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000c1"));
    private static final ReadId READ = new ReadId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000bb"));

    QuestionGoldenTest() {
        super(
                RecordsEvents.QUESTIONS,
                List.of(
                        new AccessQuestioned(
                                QUESTION,
                                CITIZEN,
                                new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-000000000002")),
                                new Questioned(
                                        READ,
                                        "his-35020002",
                                        "institution",
                                        "35020002",
                                        "TREAT",
                                        "file.not-entitled",
                                        NOW),
                                Concern.NOT_TREATED,
                                "words",
                                "outpatient-2041",
                                NOW.plusSeconds(60)),
                        new AccessExplained(
                                QUESTION, CITIZEN, READ, "unjustified", "outpatient-2041", NOW.plusSeconds(3600))));
    }
}
