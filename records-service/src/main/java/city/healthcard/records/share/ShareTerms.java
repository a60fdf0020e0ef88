package city.healthcard.records.share;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a link is for.
///
/// @param label what the citizen calls it
/// @param from the first day of the visits; only for a period
/// @param until the last day of the visits; only for a period
/// @param expires from then on it opens nothing
public record ShareTerms(
        String label,
        ShareScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Instant expires) {}
