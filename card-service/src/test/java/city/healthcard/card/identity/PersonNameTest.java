package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.identity.Reading.Unreadable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"王芳", "𠮷田", "䶮", "㛃", "𬭎", "O’Brien", "Jean-Luc Łukasiewicz", "阿卜杜拉·买买提"})
    void any_script_is_a_name(String name) {
        assertThat(name(name).value()).isEqualTo(name);
    }

    @Test
    void a_length_is_counted_in_characters_and_not_in_code_units() {
        assertThat(name("𠮷".repeat(PersonName.CODE_POINTS_MAX)).value()).hasSize(2 * PersonName.CODE_POINTS_MAX);
        assertThat(PersonName.read("𠮷".repeat(PersonName.CODE_POINTS_MAX + 1)))
                .isEqualTo(new Unreadable<>(Fault.TOO_LONG));
    }

    @Test
    void spaces_at_the_ends_go_and_inner_ones_shrink() {
        assertThat(name("\u3000Anna   Maria ").value()).isEqualTo("Anna Maria");
    }

    @Test
    void letters_and_their_accents_are_composed() {
        assertThat(name("Jose\u0301").value()).isEqualTo("José");
    }

    @Test
    void compatibility_characters_stay_as_the_document_prints_them() {
        assertThat(name("㈱山").value()).isEqualTo("㈱山");
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿卜杜拉•买买提", "阿卜杜拉．买买提", "阿卜杜拉.买买提", "阿卜杜拉・买买提", "阿卜杜拉 · 买买提"})
    void a_middle_dot_however_typed_is_the_same_name_and_stays_as_typed(String typed) {
        assertThat(name(typed).matches(name("阿卜杜拉·买买提"))).isTrue();
        assertThat(name(typed).value()).isEqualTo(typed);
    }

    @Test
    void other_names_do_not_match() {
        assertThat(name("王芳").matches(name("王方"))).isFalse();
        assertThat(name("anna").matches(name("ANNA"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\u0000芳", "王\u200B芳", "王\u202E芳", "12345", "···"})
    void what_no_document_prints_is_refused(String typed) {
        assertThat(PersonName.read(typed)).isEqualTo(new Unreadable<>(Fault.STRANGE_CHARACTER));
    }

    @Test
    void nothing_is_not_a_name() {
        assertThat(PersonName.read("  ")).isEqualTo(new Unreadable<>(Fault.EMPTY));
    }

    @Test
    void a_name_is_masked_by_characters() {
        assertThat(name("𠮷田").masked()).isEqualTo("𠮷*");
        assertThat(name("欧阳锋").masked()).isEqualTo("欧**");
        assertThat(name("王芳").toString()).doesNotContain("王");
    }

    private static PersonName name(String typed) {
        return PersonName.read(typed).result().orElseThrow();
    }
}
