package city.healthcard.records.timetravel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The days on which the visits began that are asked for, Asia/Shanghai.
///
/// @param from the first day; absent for no beginning
/// @param until the last day; absent for no end
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /// All days.
    public static final Period ALWAYS = new Period(null, null);

    /// Whether a visit that began then is meant.
    public boolean covers(Instant start) {
        var day = LocalDate.ofInstant(start, CITY);
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /// The end of a day, which belongs to the next.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CITY).toInstant();
    }
}
