package city.healthcard.card.courier;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Reads how long a server asks us to stay away (RFC 9110, 10.2.3).
final class RetryAfter {

    /// Longer numbers are not meant.
    private static final String SECONDS = "\\d{1,9}";

    private RetryAfter() {}

    /// The wait; zero where there is none, or none that can be read.
    ///
    /// @param header a number of seconds, or a date
    /// @param date when the answer was made, by the clock of who made it: a date is measured from there
    static Duration in(@Nullable String header, @Nullable String date) {
        if (header == null) {
            return Duration.ZERO;
        }
        if (header.matches(SECONDS)) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            var wait = date == null ? Duration.ZERO : Duration.between(moment(date), moment(header));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }

    private static ZonedDateTime moment(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
