package city.healthcard.audit.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which days are worked: Monday to Friday, but for the holidays and the exchanged weekends that the State Council
/// announces each autumn for the year to come. A year without a notice has its weekends only.
///
/// @param years the notices, in any order
public record WorkingCalendar(List<Year> years) {

    /// The notice for one year.
    ///
    /// @param source where it is published
    /// @param holidays days off, also on weekdays
    /// @param exchanged Saturdays and Sundays that are worked
    public record Year(int year, String source, List<Span> holidays, Set<LocalDate> exchanged) {

        public Year {
            holidays = List.copyOf(holidays);
            exchanged = Set.copyOf(exchanged);
            if (exchanged.stream().anyMatch(day -> !isWeekend(day))) {
                throw new IllegalArgumentException("only a weekend can be exchanged, in " + year);
            }
        }
    }

    /// Days from the first to the last, both included.
    public record Span(LocalDate from, LocalDate to) {

        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a holiday that ends before it begins: " + from);
            }
        }
    }

    public WorkingCalendar {
        years = List.copyOf(years);
        var off = new HashSet<LocalDate>();
        years.forEach(year -> year.holidays()
                .forEach(span -> span.from().datesUntil(span.to().plusDays(1)).forEach(off::add)));
        if (years.stream().flatMap(year -> year.exchanged().stream()).anyMatch(off::contains)) {
            throw new IllegalArgumentException("a day is both worked and off");
        }
    }

    /// Whether the day is worked.
    public boolean isWorked(LocalDate day) {
        if (years.stream().anyMatch(year -> year.exchanged().contains(day))) {
            return true;
        }
        return !isWeekend(day)
                && years.stream()
                        .flatMap(year -> year.holidays().stream())
                        .noneMatch(span -> !day.isBefore(span.from()) && !day.isAfter(span.to()));
    }

    /// The `count`-th working day after `day`, which itself is not counted.
    public LocalDate after(LocalDate day, int count) {
        var reached = day;
        for (var left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorked(reached)) {
                left--;
            }
        }
        return reached;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
