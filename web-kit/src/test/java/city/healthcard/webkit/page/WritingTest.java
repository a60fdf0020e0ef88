package city.healthcard.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WritingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:05:00Z");

    @Test
    void a_day_is_the_day_in_the_city() {
        assertThat(Writing.day(NOW, Locale.CHINESE)).isEqualTo("2026年11月23日");
        assertThat(Writing.day(NOW, Locale.ENGLISH)).isEqualTo("23 Nov 2026");
        assertThat(Writing.moment(NOW, Locale.CHINESE)).isEqualTo("2026年11月23日 02:05");
        assertThat(Writing.moment(NOW, Locale.ENGLISH)).isEqualTo("23 Nov 2026, 02:05");
    }

    @Test
    void money_has_two_decimals_and_says_its_currency() {
        assertThat(Writing.yuan(1000, Locale.CHINESE)).isEqualTo("10.00 元");
        assertThat(Writing.yuan(123456789, Locale.ENGLISH)).isEqualTo("CNY 1,234,567.89");
        assertThat(Writing.yuan(-5, Locale.CHINESE)).isEqualTo("-0.05 元");
    }

    @Test
    void a_card_number_shows_its_last_four() {
        assertThat(Writing.grouped("350299001234567")).isEqualTo("3502 9900 1234 567");
        assertThat(Writing.masked("3502990012345678")).isEqualTo("•••• •••• •••• 5678");
        assertThat(Writing.masked("1234")).isEqualTo("••••");
    }

    @Test
    void a_document_shows_its_first_and_its_last() {
        assertThat(Writing.veiled("350299198804120029")).isEqualTo("3••••••••••••••••9");
        assertThat(Writing.veiled("12")).isEqualTo("••");
    }

    @Test
    void waiting_is_told_in_the_largest_unit() {
        assertThat(Writing.ago(NOW.minus(Duration.ofHours(50)), Locale.CHINESE, NOW))
                .isEqualTo("2 天");
        assertThat(Writing.ago(NOW.minus(Duration.ofHours(1)), Locale.ENGLISH, NOW))
                .isEqualTo("1 hour");
        assertThat(Writing.ago(NOW.minusSeconds(90), Locale.CHINESE, NOW)).isEqualTo("1 分钟");
        assertThat(Writing.ago(NOW.plusSeconds(5), Locale.ENGLISH, NOW)).isEqualTo("just now");
    }

    @Test
    void a_bar_is_full_when_the_time_is_over() {
        assertThat(Writing.share(NOW.minus(Duration.ofDays(1)), 4, NOW)).isEqualTo(25);
        assertThat(Writing.share(NOW.minus(Duration.ofDays(9)), 4, NOW)).isEqualTo(100);
    }

    @Test
    void an_age_is_in_years_and_for_the_smallest_in_months() {
        assertThat(Writing.age(LocalDate.of(1988, 11, 23), Locale.CHINESE, NOW)).isEqualTo("38 岁");
        assertThat(Writing.age(LocalDate.of(1988, 11, 24), Locale.ENGLISH, NOW)).isEqualTo("37 years");
        assertThat(Writing.age(LocalDate.of(2026, 10, 1), Locale.ENGLISH, NOW)).isEqualTo("1 month");
    }
}
