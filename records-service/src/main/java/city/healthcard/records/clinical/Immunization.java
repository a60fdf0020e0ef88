package city.healthcard.records.clinical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A vaccine that was given.
///
/// @param dose which dose of the series, 1 for the first
/// @param lot the maker's lot number
/// @param site where on the body
public record Immunization(
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display,
        @Nullable Integer dose,
        @Nullable String lot,
        @Nullable String site,
        @Nullable String status,
        @Nullable Instant at) {}
