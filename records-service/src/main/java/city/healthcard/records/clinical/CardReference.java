package city.healthcard.records.clinical;

import org.jspecify.annotations.Nullable;

/// The card that was presented; never stored.
///
/// @param number as printed, with or without spaces
public record CardReference(@Nullable String number) {}
