/// Batches at a glance, for the card office. Holds nothing personal.
@NullMarked
package city.healthcard.card.batchsheet;

import org.jspecify.annotations.NullMarked;
