package city.healthcard.records.clinical;

import org.jspecify.annotations.Nullable;

/// The department of an institution, by the institution's own code.
public record Department(@Nullable String code, @Nullable String name) {}
