package city.healthcard.records.clinical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One part of a finding that has several, such as the systolic part of a blood pressure.
public record Component(
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String text,
        @Nullable Coding result) {}
