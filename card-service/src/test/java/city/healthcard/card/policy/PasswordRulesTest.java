package city.healthcard.card.policy;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.policy.PasswordRules.Weakness;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(8, 64, 4);

    @ParameterizedTest
    @ValueSource(strings = {"白鹭飞过海面又回来", "correct horse battery", "xm-2026-egret!", "73914628"})
    void whatever_is_long_and_varied_enough_will_do(String password) {
        assertThat(rules.weaknessOf(password, "3502000000000007")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short7!,TOO_SHORT",
        "白鹭飞过海面,TOO_SHORT",
        "11111111,TOO_SIMPLE",
        "12121212,TOO_SIMPLE",
        "12345678,TOO_SIMPLE",
        "87654321,TOO_SIMPLE",
        "abcdefgh,TOO_SIMPLE"
    })
    void what_is_guessed_first_is_refused(String password, Weakness weakness) {
        assertThat(rules.weaknessOf(password)).contains(weakness);
    }

    @Test
    void what_is_too_long_to_hash_is_refused() {
        assertThat(rules.weaknessOf("ab!9".repeat(17))).contains(Weakness.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9900101123X", "my01123x!", "35029919900101123x"})
    void what_is_printed_on_a_document_is_refused(String password) {
        assertThat(rules.weaknessOf(password, "35029919900101123X")).contains(Weakness.PRINTED_ELSEWHERE);
    }
}
