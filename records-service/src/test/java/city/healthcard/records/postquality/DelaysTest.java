package city.healthcard.records.postquality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelaysTest {

    private static Delays of(long... hours) {
        var delays = Delays.NONE;
        for (var hour : hours) {
            delays = delays.with(Duration.ofHours(hour));
        }
        return delays;
    }

    @Test
    void half_and_nine_of_ten_are_told_to_the_class() {
        var delays = of(0, 1, 2, 5, 20, 23, 30, 60, 100, 500);
        assertThat(delays.hoursOf(50)).hasValue(24);
        assertThat(delays.hoursOf(90)).hasValue(168);
        assertThat(of(1).hoursOf(50)).hasValue(1);
        assertThat(of(1).hoursOf(90)).hasValue(1);
    }

    @Test
    void a_moment_longer_is_the_next_class() {
        assertThat(Delays.NONE.with(Duration.ofHours(24)).hoursOf(50)).hasValue(24);
        assertThat(Delays.NONE.with(Duration.ofHours(24).plusMillis(1)).hoursOf(50))
                .hasValue(48);
    }

    @Test
    void of_none_and_of_too_late_nothing_is_told() {
        assertThat(Delays.NONE.hoursOf(50)).isEmpty();
        assertThat(of(1, 2_000).hoursOf(50)).hasValue(1);
        assertThat(of(1, 2_000).hoursOf(90)).isEmpty();
    }

    @Test
    void what_came_in_time_is_counted_up_to_the_end_of_its_class() {
        assertThat(of(1, 24, 25, 800).within(Duration.ofHours(24))).isEqualTo(2);
        assertThat(Delays.isCounted(Duration.ofHours(24))).isTrue();
        assertThat(Delays.isCounted(Duration.ofHours(25))).isFalse();
    }

    @Test
    void days_add_up() {
        assertThat(of(1, 30).plus(of(2, 900))).isEqualTo(of(1, 2, 30, 900));
    }
}
