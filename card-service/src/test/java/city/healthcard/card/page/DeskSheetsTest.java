package city.healthcard.card.page;

import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.People;
import city.healthcard.card.draft.Answers;
import city.healthcard.card.draft.Questionnaire;
import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.DocumentTable.Words;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.policy.OnlineApplicationPolicy.Choice;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.webkit.page.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskSheetsTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 1, 1);
    private static final Map<String, String> COLLECTED =
            Map.of("coverage.kind", "uninsured", "delivery.method", "branch", "branch.branch", "350203-01");

    private final DeskSheets sheets = new DeskSheets(
            new Questionnaire(new DocumentReader(DocumentTable.inForce(TablesInForce.read(), TODAY), TODAY), POLICY),
            new OnlineApplicationPolicy(
                    "test-1",
                    TODAY,
                    30,
                    1_000_000,
                    List.of(),
                    List.of(new Choice("350203-01", new Words("网点", "Branch")))));

    @Test
    void the_guardian_is_asked_for_until_the_day_before_the_sixteenth_birthday() {
        assertThat(sheets.needed(read(applicant(TODAY.minusYears(16).plusDays(1)))))
                .contains(DeskSheet.GUARDIAN);
        assertThat(sheets.needed(read(applicant(TODAY.minusYears(16))))).doesNotContain(DeskSheet.GUARDIAN);
    }

    @Test
    void the_first_sheet_that_is_not_complete_comes_next_and_after_the_last_one_nothing() {
        assertThat(sheets.open(read(Map.of()))).contains(DeskSheet.APPLICANT);
        assertThat(sheets.open(read(applicant(BIRTH)))).contains(DeskSheet.CARD);
        assertThat(sheets.open(read(with(applicant(BIRTH), COLLECTED)))).isEmpty();
        assertThat(sheets.open(read(with(applicant(TODAY.minusYears(3)), COLLECTED))))
                .contains(DeskSheet.GUARDIAN);
    }

    @Test
    void what_is_not_as_expected_is_said_at_its_field_and_nothing_typed_is_lost() {
        var typed = with(applicant(BIRTH), Map.of("document.number", "350299199001010019", "phone.phone", "123"));
        var checked = sheets.checked(DeskSheet.APPLICANT, read(typed));
        assertThat(checked.faults()).extracting(Form.Expected::field).containsExactly("document.number", "phone.phone");
        assertThat(checked.values()).containsAllEntriesOf(typed);
    }

    @Test
    void of_a_number_that_cannot_be_read_nobody_is_asked_for_the_birth_date() {
        var typed = with(applicant(BIRTH), Map.of("document.number", "350299199001010019"));
        assertThat(sheets.checked(DeskSheet.APPLICANT, read(typed)).fault("birth.birthDate"))
                .isEmpty();
    }

    @Test
    void a_passport_does_not_say_when_one_was_born_and_no_one_guesses() {
        var typed = with(applicant(BIRTH), Map.of("document-type.type", "03", "document.number", "E12345678"));
        assertThat(sheets.checked(DeskSheet.APPLICANT, read(typed)).faults())
                .extracting(Form.Expected::field)
                .containsExactly("birth.birthDate", "birth.sex");
    }

    @Test
    void a_birth_date_beside_a_number_must_be_the_same() {
        var same = with(applicant(BIRTH), Map.of("birth.birthDate", "19900101"));
        var other = with(applicant(BIRTH), Map.of("birth.birthDate", "19900110"));
        assertThat(sheets.checked(DeskSheet.APPLICANT, read(same)).isFaulty()).isFalse();
        assertThat(sheets.checked(DeskSheet.APPLICANT, read(other)).fault("birth.birthDate"))
                .isPresent();
    }

    @Test
    void what_is_not_asked_any_more_is_kept_on_the_way_and_not_filed() {
        var typed = with(
                with(applicant(BIRTH), COLLECTED),
                Map.of("social-security-card.socialSecurityCard", "D1", "address.address", "虚构路 1 号"));
        var answers = read(typed);
        assertThat(sheets.besides(DeskSheet.APPLICANT, answers)).containsValues("D1", "虚构路 1 号");
        var application = sheets.application(answers);
        assertThat(application.coverage().socialSecurityCard()).isNull();
        assertThat(application.delivery().address()).isNull();
        assertThat(application.applicant().birthDate()).isEqualTo(BIRTH);
    }

    @Test
    void all_that_is_filed_is_said_before_also_what_only_the_number_says() {
        var said = sheets.parts(read(with(applicant(BIRTH), COLLECTED))).stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> line.said().stream())
                .map(text -> text.zh());
        assertThat(said).contains("测试人", "1990-01-01", "男", "未参保：制发新卡，押金 10 元", "网点");
    }

    private Answers read(Map<String, String> typed) {
        var sent = new MultivaluedHashMap<String, String>();
        typed.forEach(sent::add);
        return sheets.read(sent);
    }

    private static Map<String, String> applicant(LocalDate birth) {
        return Map.of(
                "name.name", "测试人",
                "document-type.type", "01",
                "document.number", People.residentId(birth, 1).number(),
                "phone.phone", "13900000000");
    }

    private static Map<String, String> with(Map<String, String> typed, Map<String, String> more) {
        var all = new HashMap<>(typed);
        all.putAll(more);
        return all;
    }
}
