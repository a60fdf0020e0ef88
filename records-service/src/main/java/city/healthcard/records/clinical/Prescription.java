package city.healthcard.records.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A medicine that was prescribed.
///
/// @param number the institution's own number of it
/// @param dosage how to take it, in words
/// @param quantity how much to hand out, in `unit`
/// @param days how many days the supply lasts
/// @param status `active`, `completed`, `stopped` …
public record Prescription(
        @Nullable String number,
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display,
        @Nullable String dosage,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Integer days,
        @Nullable String status,
        @Nullable Instant at) {}
