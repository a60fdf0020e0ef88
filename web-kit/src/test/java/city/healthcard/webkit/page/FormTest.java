package city.healthcard.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.webkit.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormTest {

    private static final Problem REFUSED = Problem.of(422, "application.invalid", "请更正", "Please correct");

    @Test
    void what_a_problem_expects_of_a_field_is_said_at_that_field() {
        var form = Form.empty().refused(REFUSED.at("/applicant/name", "请填写姓名", "Enter the name"));

        assertThat(form.fault("name").orElseThrow().zh()).isEqualTo("请填写姓名");
        assertThat(form.fault("number")).isEmpty();
    }

    @Test
    void a_problem_without_fields_is_said_of_the_whole() {
        var form = Form.empty().refused(REFUSED);

        assertThat(form.isFaulty()).isTrue();
        assertThat(form.faults()).extracting(Form.Expected::field).containsExactly("");
    }

    @Test
    void a_password_is_forgotten_and_the_rest_is_kept() {
        var form = new Form(Map.of("number", "3502", "password", "secret"), List.of()).without("password");

        assertThat(form.value("number")).isEqualTo("3502");
        assertThat(form.value("password")).isEmpty();
    }

    @Test
    void an_id_is_read_as_people_paste_it_and_anything_else_is_none() {
        var id = UUID.randomUUID();
        assertThat(sent("batch", "  " + id.toString().toUpperCase(Locale.ROOT) + " ")
                        .id("batch"))
                .contains(id);
        assertThat(sent("batch", "seven").id("batch")).isEmpty();
        assertThat(Form.empty().id("batch")).isEmpty();
    }

    @Test
    void an_intention_is_the_same_for_a_deed_under_a_key_and_without_a_key_always_another() {
        var form = sent("key", UUID.randomUUID().toString());
        assertThat(Intention.of("loss", form)).isEqualTo(Intention.of("loss", form));
        assertThat(Intention.of("loss", form)).isNotEqualTo(Intention.of("renewal", form));
        assertThat(Intention.of("loss", sent("key", UUID.randomUUID().toString())))
                .isNotEqualTo(Intention.of("loss", form));
        assertThat(Intention.of("loss", Form.empty())).isNotEqualTo(Intention.of("loss", Form.empty()));
    }

    private static Form sent(String field, String value) {
        return new Form(Map.of(field, value), List.of());
    }
}
