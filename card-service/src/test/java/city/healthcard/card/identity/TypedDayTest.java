package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1990-05-01", "1990.5.1", "1990/5/1", "19900501", "1990年5月1日", "１９９０－０５－０１", " 1990 - 5 - 1 "})
    void a_day_is_read_however_it_is_written(String typed) {
        assertThat(TypedDay.read(typed)).isEqualTo(LocalDate.of(1990, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1990", "1990-02-30", "01-05-1990", "199005011", "昨天", "1990-13-01"})
    void what_is_no_day_is_none(String typed) {
        assertThat(TypedDay.read(typed)).isNull();
    }
}
