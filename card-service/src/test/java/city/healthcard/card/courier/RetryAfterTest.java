package city.healthcard.card.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryAfterTest {

    private static final String DATE = "Thu, 26 Nov 2026 08:00:00 GMT";

    @Test
    void a_number_is_seconds() {
        assertThat(RetryAfter.in("120", null)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_date_is_measured_by_the_clock_of_who_answered() {
        assertThat(RetryAfter.in("Thu, 26 Nov 2026 09:30:00 GMT", DATE)).isEqualTo(Duration.ofMinutes(90));
        assertThat(RetryAfter.in("Thu, 26 Nov 2026 07:00:00 GMT", DATE)).isZero();
        assertThat(RetryAfter.in("Thu, 26 Nov 2026 09:30:00 GMT", null)).isZero();
    }

    @Test
    void what_nobody_can_read_is_no_wish() {
        assertThat(RetryAfter.in(null, DATE)).isZero();
        assertThat(RetryAfter.in("", DATE)).isZero();
        assertThat(RetryAfter.in("-5", DATE)).isZero();
        assertThat(RetryAfter.in("soon", DATE)).isZero();
        assertThat(RetryAfter.in("99999999999999999999", DATE)).isZero();
    }
}
