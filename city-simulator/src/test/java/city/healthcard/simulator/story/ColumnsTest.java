package city.healthcard.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ColumnsTest {

    @Test
    void a_chinese_character_and_its_punctuation_are_two_columns_wide() {
        assertThat(Columns.widthOf("门诊 · AMB")).isEqualTo(10);
        assertThat(Columns.widthOf("（血压）")).isEqualTo(8);
    }

    @Test
    void a_text_is_followed_by_at_least_one_blank() {
        assertThat(Columns.padded("急诊", 6)).isEqualTo("急诊  ");
        assertThat(Columns.padded("急诊医学科", 6)).isEqualTo("急诊医学科 ");
    }
}
