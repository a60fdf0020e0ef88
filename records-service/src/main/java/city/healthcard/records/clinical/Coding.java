package city.healthcard.records.clinical;

import org.jspecify.annotations.Nullable;

/// A code, with the system and version it is from.
public record Coding(
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display) {}
