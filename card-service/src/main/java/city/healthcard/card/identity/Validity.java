package city.healthcard.card.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a document is valid, as it prints them.
///
/// @param from the first day, if printed
/// @param until the last day; absent for 长期, valid for life
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /// Nothing printed limits it.
    public static final Validity UNLIMITED = new Validity(null, null);

    /// Whether the last day has passed.
    public boolean isExpiredOn(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /// Whether the first day has not come.
    public boolean isNotYetOn(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /// Whether it ends before it begins.
    public boolean isReversed() {
        return from != null && until != null && until.isBefore(from);
    }
}
