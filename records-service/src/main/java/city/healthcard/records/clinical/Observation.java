package city.healthcard.records.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finding: a number with a unit, words, a code, or several components of these.
///
/// @param category such as `laboratory`, `vital-signs`, `survey`
/// @param value a number, with the digits it was written with
/// @param text a result in words, such as `<0.05` or `positive`
/// @param result a coded result
/// @param low lower bound of the reference range, in the unit of the value
/// @param high upper bound of the reference range
/// @param flag interpretation, such as `H`, `L`, `A`
/// @param status `preliminary`, `final`, `amended`, `corrected` …
public record Observation(
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display,
        @Nullable String category,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String text,
        @Nullable Coding result,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String flag,
        @Nullable String status,
        @Nullable Instant at,
        List<Component> components) {

    public Observation {
        components = Sheets.list(components);
    }
}
