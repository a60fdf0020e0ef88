package city.healthcard.records.question;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.question.QuestionCommand.AskAbout;
import city.healthcard.records.question.QuestionCommand.TellFinding;
import city.healthcard.records.question.QuestionEvent.AccessExplained;
import city.healthcard.records.question.QuestionEvent.AccessQuestioned;
import city.healthcard.records.reading.ReadId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionDeciderTest {

    private static final QuestionId QUESTION = new QuestionId(new UUID(7, 1));
    private static final ReadId READ = new ReadId(new UUID(7, 2));
    private static final Questioned ACCESS =
            new Questioned(READ, "reader", "institution", "35020001", "TREAT", "", NOW.minusSeconds(60));
    private static final String BUCKET = "outpatient-2041";

    private static final AccessQuestioned ASKED =
            new AccessQuestioned(QUESTION, CITIZEN, null, ACCESS, Concern.NOT_TREATED, "没去过", BUCKET, NOW);
    private static final AccessExplained EXPLAINED =
            new AccessExplained(QUESTION, CITIZEN, READ, "unjustified", BUCKET, NOW.plusSeconds(90));

    private static AskAbout ask(Concern concern, String words) {
        return ask(concern, words, 0);
    }

    private static AskAbout ask(Concern concern, String words, int waiting) {
        return new AskAbout(QUESTION, CITIZEN, null, ACCESS, concern, words, waiting, BUCKET, NOW);
    }

    private static TellFinding tell(String finding) {
        return new TellFinding(finding, NOW.plusSeconds(90));
    }

    private static Scenario<QuestionCommand, Question, QuestionEvent, QuestionRefusal> given(QuestionEvent... events) {
        return Scenario.of(new QuestionDecider()).given(events);
    }

    @Test
    void an_access_is_questioned_once() {
        given().when(ask(Concern.NOT_TREATED, "没去过")).then(ASKED);
        given(ASKED).when(ask(Concern.NOT_TREATED, "没去过")).thenRefused(QuestionRefusal.ALREADY_ASKED);
        given(ASKED, EXPLAINED).when(ask(Concern.OTHER, "还是不明白")).thenRefused(QuestionRefusal.ALREADY_ASKED);
    }

    @Test
    void who_has_twenty_questions_waiting_waits() {
        given().when(ask(Concern.NOT_TREATED, "没去过", 19)).then(ASKED);
        given().when(ask(Concern.NOT_TREATED, "没去过", 20)).thenRefused(QuestionRefusal.TOO_MANY_WAITING);
    }

    @Test
    void a_concern_without_a_name_needs_words_and_another_does_not() {
        given().when(ask(Concern.OTHER, " ")).thenRefused(QuestionRefusal.WORDS_MISSING);
        given().when(ask(Concern.UNKNOWN_READER, ""))
                .then(new AccessQuestioned(QUESTION, CITIZEN, null, ACCESS, Concern.UNKNOWN_READER, "", BUCKET, NOW));
    }

    @Test
    void what_was_found_is_told_once() {
        given(ASKED).when(tell("unjustified")).then(EXPLAINED);
        given(ASKED, EXPLAINED).when(tell("unjustified")).thenNothing();
        given(ASKED, EXPLAINED).when(tell("justified")).thenRefused(QuestionRefusal.ALREADY_EXPLAINED);
    }

    @Test
    void a_finding_of_a_kind_that_is_not_known_yet_is_told_as_it_is() {
        given(ASKED)
                .when(tell("settled"))
                .then(new AccessExplained(QUESTION, CITIZEN, READ, "settled", BUCKET, NOW.plusSeconds(90)));
    }

    @Test
    void nothing_is_told_where_nobody_asked() {
        given().when(tell("justified")).thenRefused(QuestionRefusal.UNKNOWN);
    }
}
