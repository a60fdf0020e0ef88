package city.healthcard.records.clinical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was done, such as an operation or an examination.
public record Procedure(
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display,
        @Nullable String status,
        @Nullable Instant start,
        @Nullable Instant end) {}
