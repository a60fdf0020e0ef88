package city.healthcard.records.refusedpost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShownNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ-2026-000017",
                "17",
                "2026112000000018",
                "110105194912310021",
                "4111111111111112",
                "20261120/000018"
            })
    void a_number_of_a_visit_is_shown(String number) {
        assertThat(ShownNumber.of(number)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "110105-19491231-002X",
                "110105491231002",
                "4111111111111111",
                "4111-1111-1111-1111"
            })
    void the_number_of_a_person_or_of_a_card_is_not(String number) {
        assertThat(ShownNumber.of(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "陈某某", "MZ 17", "-17", "<b>"})
    void what_looks_like_no_number_is_not(String number) {
        assertThat(ShownNumber.of(number)).isEmpty();
    }
}
