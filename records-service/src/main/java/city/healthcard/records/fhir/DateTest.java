package city.healthcard.records.fhir;

import city.healthcard.records.fhir.Facts.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A parameter that asks for a time: `2026-11`, `ge2026-01-01`, `lt2026-11-20T08:00+08:00`, or several with commas. A
/// time without an offset is the city's.
///
/// @param alternatives one of which has to be met
record DateTest(String name, List<Wanted> alternatives) {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Duration ABOUT = Duration.ofDays(7);
    private static final Pattern SPELLED = Pattern.compile("(eq|ne|gt|lt|ge|le|sa|eb|ap)?(\\d{4}.*)");

    /// How the resource's time and the wanted one have to lie.
    enum Prefix {
        EQ,
        NE,
        GT,
        LT,
        GE,
        LE,
        SA,
        EB,
        AP
    }

    /// @param from the first moment of the wanted time
    /// @param until the first moment after it
    record Wanted(Prefix prefix, Instant from, Instant until) {

        private boolean meets(Span span) {
            var within = !span.from().isBefore(from) && span.until().isBefore(until);
            return switch (prefix) {
                case EQ -> within;
                case NE -> !within;
                case GT -> !span.until().isBefore(until);
                case LT -> span.from().isBefore(from);
                case GE -> !span.until().isBefore(from);
                case LE -> span.from().isBefore(until);
                case SA -> !span.from().isBefore(until);
                case EB -> span.until().isBefore(from);
                case AP ->
                    !span.until().isBefore(from.minus(ABOUT)) && span.from().isBefore(until.plus(ABOUT));
            };
        }
    }

    /// Fails with a `DateTimeException` when the text is none.
    static DateTest of(String name, String text) {
        return new DateTest(
                name, SearchText.alternatives(text).map(DateTest::wanted).toList());
    }

    boolean met(Facts facts) {
        return facts.time(name)
                .filter(span -> alternatives.stream().anyMatch(wanted -> wanted.meets(span)))
                .isPresent();
    }

    private static Wanted wanted(String text) {
        var spelled = SPELLED.matcher(text);
        if (!spelled.matches()) {
            throw new DateTimeException("not a date of a search");
        }
        var prefix = spelled.group(1) == null
                ? Prefix.EQ
                : Prefix.valueOf(spelled.group(1).toUpperCase(Locale.ROOT));
        return wanted(prefix, spelled.group(2));
    }

    private static Wanted wanted(Prefix prefix, String time) {
        return switch (time.length()) {
            case 4 ->
                days(
                        prefix,
                        Year.parse(time).atDay(1),
                        Year.parse(time).plusYears(1).atDay(1));
            case 7 ->
                days(
                        prefix,
                        YearMonth.parse(time).atDay(1),
                        YearMonth.parse(time).plusMonths(1).atDay(1));
            case 10 -> days(prefix, LocalDate.parse(time), LocalDate.parse(time).plusDays(1));
            default -> moment(prefix, time);
        };
    }

    private static Wanted days(Prefix prefix, LocalDate from, LocalDate until) {
        return new Wanted(
                prefix,
                from.atStartOfDay(CITY).toInstant(),
                until.atStartOfDay(CITY).toInstant());
    }

    /// To the minute, the second, or as precise as it is written.
    private static Wanted moment(Prefix prefix, String time) {
        var zone = Math.max(time.indexOf('Z'), Math.max(time.indexOf('+'), time.indexOf('-', 10)));
        var from = zone < 0
                ? LocalDateTime.parse(time).atZone(CITY).toInstant()
                : OffsetDateTime.parse(time).toInstant();
        var digits = zone < 0 ? time.length() : zone;
        var lasts = digits <= 16 ? Duration.ofMinutes(1) : digits <= 19 ? Duration.ofSeconds(1) : Duration.ofMillis(1);
        return new Wanted(prefix, from, from.plus(lasts));
    }
}
