package city.healthcard.audit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.healthcard.audit.policy.WorkingCalendar.Span;
import city.healthcard.audit.policy.WorkingCalendar.Year;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The cases are those of the State Council's notice for 2026.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(List.of(new Year(
            2026,
            "notice",
            List.of(new Span(day("2026-02-15"), day("2026-02-23")), new Span(day("2026-10-01"), day("2026-10-07"))),
            Set.of(day("2026-02-14"), day("2026-02-28"), day("2026-09-20"), day("2026-10-10")))));

    @Test
    void weekdays_are_worked_and_weekends_are_not() {
        assertThat(calendar.isWorked(day("2026-11-27"))).isTrue();
        assertThat(calendar.isWorked(day("2026-11-28"))).isFalse();
        assertThat(calendar.isWorked(day("2026-11-29"))).isFalse();
    }

    @Test
    void a_holiday_is_off_to_its_last_day_and_its_exchanged_saturdays_are_worked() {
        assertThat(calendar.isWorked(day("2026-02-14"))).isTrue();
        assertThat(calendar.isWorked(day("2026-02-16"))).isFalse();
        assertThat(calendar.isWorked(day("2026-02-23"))).isFalse();
        assertThat(calendar.isWorked(day("2026-02-24"))).isTrue();
        assertThat(calendar.isWorked(day("2026-02-28"))).isTrue();
    }

    @Test
    void three_working_days_reach_over_a_weekend_and_over_the_spring_festival() {
        assertThat(calendar.after(day("2026-11-26"), 3)).isEqualTo(day("2026-12-01"));
        assertThat(calendar.after(day("2026-02-13"), 3)).isEqualTo(day("2026-02-25"));
        assertThat(calendar.after(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
    }

    @Test
    void a_year_without_a_notice_has_its_weekends() {
        assertThat(calendar.isWorked(day("2027-01-01"))).isTrue();
        assertThat(calendar.isWorked(day("2027-01-02"))).isFalse();
    }

    @Test
    void so_many_working_days_lie_between_whatever_the_day() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var from = day("2026-01-01").plusDays(random.nextInt(365));
            var count = 1 + random.nextInt(15);
            var due = calendar.after(from, count);
            assertThat(calendar.isWorked(due)).as("seed %d", seed).isTrue();
            assertThat(from.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::isWorked))
                    .as("seed %d, %d after %s", seed, count, from)
                    .hasSize(count);
        }
    }

    @Test
    void a_calendar_that_contradicts_itself_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Year(2026, "notice", List.of(), Set.of(day("2026-02-13"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(day("2026-02-13"), day("2026-02-12")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(List.of(new Year(
                        2026,
                        "notice",
                        List.of(new Span(day("2026-02-14"), day("2026-02-15"))),
                        Set.of(day("2026-02-14"))))));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
