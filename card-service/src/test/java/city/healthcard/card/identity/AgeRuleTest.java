package city.healthcard.card.identity;

import static city.healthcard.card.identity.AgeRule.DAY_AFTER_BIRTHDAY;
import static city.healthcard.card.identity.AgeRule.ON_BIRTHDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgeRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2010-11-23,2026-11-22,false,false",
        "2010-11-23,2026-11-23,true,false",
        "2010-11-23,2026-11-24,true,true",
        "2008-02-29,2024-02-28,false,false",
        "2008-02-29,2024-02-29,true,false",
        "2008-02-29,2024-03-01,true,true"
    })
    void sixteen_is_reached_on_the_birthday_or_the_day_after(
            LocalDate birth, LocalDate day, boolean onBirthday, boolean dayAfter) {
        assertThat(ON_BIRTHDAY.reached(birth, 16, day)).isEqualTo(onBirthday);
        assertThat(DAY_AFTER_BIRTHDAY.reached(birth, 16, day)).isEqualTo(dayAfter);
    }

    @Test
    void born_on_a_leap_day_fourteen_is_reached_at_the_end_of_february() {
        var birth = LocalDate.of(2012, 2, 29);
        assertThat(ON_BIRTHDAY.reached(birth, 14, LocalDate.of(2026, 2, 27))).isFalse();
        assertThat(ON_BIRTHDAY.reached(birth, 14, LocalDate.of(2026, 2, 28))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-11-23,0",
        "2026-01-01,2025-01-01,0",
        "2012-02-29,2026-02-27,13",
        "2012-02-29,2026-02-28,14",
        "1990-01-01,2026-11-23,36"
    })
    void an_age_is_the_years_completed(LocalDate birth, LocalDate day, int age) {
        assertThat(ON_BIRTHDAY.age(birth, day)).isEqualTo(age);
    }

    @Test
    void counting_and_asking_never_disagree() {
        var birth = LocalDate.of(2012, 2, 29);
        for (var day = birth; day.isBefore(LocalDate.of(2033, 1, 1)); day = day.plusDays(1)) {
            var age = ON_BIRTHDAY.age(birth, day);
            assertThat(ON_BIRTHDAY.reached(birth, age, day)).isTrue();
            assertThat(ON_BIRTHDAY.reached(birth, age + 1, day)).isFalse();
        }
    }
}
