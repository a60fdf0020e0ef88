package city.healthcard.records.clinical;

import org.jspecify.annotations.Nullable;

/// One line of what the visit cost.
///
/// @param item what is charged for
/// @param amountFen in fen, 100 to the yuan; negative for a reduction
public record Charge(@Nullable String item, @Nullable Long amountFen) {}
