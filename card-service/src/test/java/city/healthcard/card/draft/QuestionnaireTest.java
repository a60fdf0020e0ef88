package city.healthcard.card.draft;

import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.draft.Question.ADDRESS;
import static city.healthcard.card.draft.Question.BIRTH;
import static city.healthcard.card.draft.Question.BRANCH;
import static city.healthcard.card.draft.Question.COVERAGE;
import static city.healthcard.card.draft.Question.DELIVERY;
import static city.healthcard.card.draft.Question.DISTRICT;
import static city.healthcard.card.draft.Question.DOCUMENT;
import static city.healthcard.card.draft.Question.DOCUMENT_TYPE;
import static city.healthcard.card.draft.Question.GUARDIAN;
import static city.healthcard.card.draft.Question.GUARDIAN_DOCUMENT;
import static city.healthcard.card.draft.Question.NAME;
import static city.healthcard.card.draft.Question.PHONE;
import static city.healthcard.card.draft.Question.PHOTO;
import static city.healthcard.card.draft.Question.SCAN;
import static city.healthcard.card.draft.Question.SOCIAL_SECURITY_CARD;
import static city.healthcard.card.draft.Question.WHO;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.People;
import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.DocumentTable.Words;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.policy.OnlineApplicationPolicy.Choice;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Fault;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionnaireTest {

    private static final Choice SIMING = new Choice("350203", new Words("思明区", "Siming"));
    private static final Choice BANK = new Choice("350203-01", new Words("网点", "Branch"));
    private static final OnlineApplicationPolicy ONLINE =
            new OnlineApplicationPolicy("test-1", TODAY, 30, 1_000_000, List.of(SIMING), List.of(BANK));

    private final Questionnaire questionnaire =
            new Questionnaire(new DocumentReader(DocumentTable.inForce(TablesInForce.read(), TODAY), TODAY), POLICY);
    private final AnswerCheck check = new AnswerCheck(questionnaire, ONLINE);

    @Test
    void an_adult_with_a_resident_id_is_never_asked_for_birth_sex_or_guardian() {
        var answers = adult();
        assertThat(questionnaire.asked(answers))
                .containsExactly(
                        WHO, PHONE, DOCUMENT_TYPE, DOCUMENT, NAME, COVERAGE, DELIVERY, BRANCH, DISTRICT, PHOTO, SCAN);
        assertThat(questionnaire.next(answers)).isEmpty();
        var application = questionnaire.application(answers);
        assertThat(application.applicant().birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(application.applicant().sex()).isEqualTo("male");
        assertThat(application.guardian()).isNull();
        assertThat(application.delivery().branch()).isEqualTo("350203-01");
    }

    @Test
    void a_passport_does_not_say_when_one_was_born_so_it_is_asked() {
        var answers = with(with(adult(), DOCUMENT_TYPE, "type", "03"), DOCUMENT, "number", "E12345678");
        assertThat(questionnaire.next(answers)).contains(BIRTH);
    }

    @Test
    void another_kind_of_document_has_another_number() {
        var answers = with(adult(), DOCUMENT_TYPE, "type", "03");
        assertThat(questionnaire.next(answers)).contains(DOCUMENT);
        assertThat(with(adult(), DOCUMENT_TYPE, "type", "01")).isEqualTo(adult());
    }

    @Test
    void a_child_has_a_guardian() {
        var answers = with(adult(), WHO, "who", "child");
        assertThat(questionnaire.asked(answers)).contains(GUARDIAN, GUARDIAN_DOCUMENT);
        assertThat(questionnaire.next(answers)).contains(GUARDIAN);
    }

    @Test
    void the_insured_say_which_card_and_the_mailed_say_where() {
        var answers = with(with(adult(), COVERAGE, "kind", "insured"), DELIVERY, "method", "mail");
        assertThat(questionnaire.asked(answers))
                .contains(SOCIAL_SECURITY_CARD, ADDRESS)
                .doesNotContain(BRANCH);
    }

    /// Under 16 with a guardian, from the birthday on alone: D − 1, D, D + 1.
    @ParameterizedTest
    @CsvSource({"-1, child, true", "-1, self, false", "0, self, true", "0, child, false", "1, self, true"})
    void who_is_asked_for_whom_agrees_with_the_age(int daysAfterBirthday, String who, boolean isGood) {
        var birth = TODAY.minusYears(16).minusDays(daysAfterBirthday);
        var answers = with(with(Answers.NONE, WHO, "who", who), DOCUMENT_TYPE, "type", "01");
        var form = form("number", People.residentId(birth, 3).number());
        assertThat(check.check(DOCUMENT, form, answers).isFaulty()).isEqualTo(!isGood);
    }

    @Test
    void for_whom_it_is_may_be_answered_anew_and_is_looked_at_again_before_it_is_sent() {
        assertThat(check.together(adult()).isFaulty()).isFalse();
        var child = with(
                with(adult(), GUARDIAN, "name", "监护人"),
                DOCUMENT,
                "number",
                People.residentId(TODAY.minusYears(3), 3).number());
        assertThat(check.together(child).fault("who"))
                .hasValueSatisfying(text -> assertThat(text.zh()).contains("为我的孩子"));
        assertThat(check.together(with(child, WHO, "who", "child")).isFaulty()).isFalse();
        assertThat(check.together(with(adult(), WHO, "who", "child")).fault("who"))
                .hasValueSatisfying(text -> assertThat(text.zh()).contains("为我自己"));
    }

    @Test
    void where_one_lives_is_kept_by_a_correction_that_does_not_ask_for_it() {
        var returned = adult().correcting(UUID.randomUUID(), 1, "思明区虚构路 1 号");
        assertThat(questionnaire.application(returned).applicant().address()).isEqualTo("思明区虚构路 1 号");
        var mailed = with(with(adult(), DELIVERY, "method", "mail"), ADDRESS, "address", "湖里区虚构路 2 号");
        assertThat(questionnaire.application(mailed).applicant().address()).isEqualTo("湖里区虚构路 2 号");
        var collected = with(mailed, DELIVERY, "method", "branch");
        assertThat(questionnaire.application(collected).applicant().address()).isNull();
        var corrected = collected.correcting(UUID.randomUUID(), 1, null);
        assertThat(questionnaire.application(corrected).applicant().address()).isEqualTo("湖里区虚构路 2 号");
        assertThat(questionnaire.application(corrected).delivery().address()).isNull();
    }

    @Test
    void what_a_desk_took_is_not_asked_for_its_district() {
        var values = new HashMap<>(adult().values());
        values.remove("district.district");
        var of = UUID.randomUUID();
        assertThat(questionnaire.asked(new Answers(values, of, 1, null, null))).doesNotContain(DISTRICT);
        assertThat(questionnaire.asked(adult().correcting(of, 1, null))).contains(DISTRICT);
        assertThat(questionnaire.asked(new Answers(values, null, null, null, null)))
                .contains(DISTRICT);
    }

    @Test
    void a_slip_in_a_number_is_said_at_its_field_in_the_words_of_the_desk() {
        var number = People.residentId(LocalDate.of(1990, 1, 1), 1).number();
        var slipped = number.substring(0, 16) + (char) ('0' + (number.charAt(16) - '0' + 1) % 10) + number.charAt(17);
        var checked = check.check(DOCUMENT, form("number", slipped), with(adult(), WHO, "who", "self"));
        assertThat(checked.fault("number"))
                .hasValueSatisfying(text -> assertThat(text.zh()).contains("逐位核对"));
        assertThat(checked.value("number")).isEqualTo(slipped);
    }

    @Test
    void nothing_but_what_is_offered_may_be_chosen() {
        assertThat(check.check(BRANCH, form("branch", "350203-99"), adult()).isFaulty())
                .isTrue();
        assertThat(check.check(DISTRICT, form("district", "110101"), adult()).isFaulty())
                .isTrue();
        assertThat(check.check(DOCUMENT_TYPE, form("type", "05"), adult()).isFaulty())
                .isTrue();
        assertThat(check.check(WHO, form("who", "x".repeat(201)), adult()).isFaulty())
                .isTrue();
    }

    @Test
    void every_question_is_found_by_its_name_and_answers_survive_their_form() {
        for (var question : Question.values()) {
            assertThat(Question.of(question.word())).contains(question);
            var filled = new HashMap<String, String>();
            question.fields().forEach(field -> filled.put(field, "value of " + field));
            var answers = Answers.NONE.with(question, new Form(filled, List.of()));
            assertThat(answers.isAnswered(question)).isTrue();
            assertThat(answers.form(question).values()).isEqualTo(filled);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/applicant/document/number, DOCUMENT",
        "/applicant/document/type, DOCUMENT_TYPE",
        "/applicant/mother/number, MOTHER",
        "/guardian, GUARDIAN",
        "/guardian/document, GUARDIAN_DOCUMENT",
        "/coverage/socialSecurityCard, SOCIAL_SECURITY_CARD",
        "/delivery/branch, BRANCH",
        "/delivery/address, ADDRESS"
    })
    void a_fault_of_an_application_leads_to_its_question(String pointer, Question question) {
        assertThat(Question.at(Fault.at(pointer, "", ""))).contains(question);
        assertThat(Question.at(Fault.at("/institution", "", ""))).isEmpty();
        assertThat(Question.at(Fault.inParameter("number", "", ""))).isEmpty();
    }

    private static Answers adult() {
        var number = People.residentId(LocalDate.of(1990, 1, 1), 1).number();
        return Arrays.stream(new String[][] {
                    {"WHO", "who", "self"},
                    {"PHONE", "phone", "13900000000"},
                    {"DOCUMENT_TYPE", "type", "01"},
                    {"DOCUMENT", "number", number},
                    {"NAME", "name", "测试人"},
                    {"COVERAGE", "kind", "uninsured"},
                    {"DELIVERY", "method", "branch"},
                    {"BRANCH", "branch", "350203-01"},
                    {"DISTRICT", "district", "350203"},
                    {"PHOTO", "photo", "none"},
                    {"SCAN", "scan", "image/png"}
                })
                .reduce(
                        Answers.NONE,
                        (answers, said) -> with(answers, Question.valueOf(said[0]), said[1], said[2]),
                        (one, other) -> other);
    }

    private static Answers with(Answers answers, Question question, String field, String value) {
        return answers.with(question, form(field, value));
    }

    private static Form form(String field, String value) {
        return new Form(Map.of(field, value), List.of());
    }
}
