package city.healthcard.card.blankstock;

import city.healthcard.card.blank.DiscrepancyReason;
import org.jspecify.annotations.Nullable;

/// What somebody has counted on the shelf.
///
/// @param reason what explains that it is not what the books say
public record BlankCount(int counted, @Nullable DiscrepancyReason reason) {}
