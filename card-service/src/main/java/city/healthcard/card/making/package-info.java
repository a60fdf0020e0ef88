/// Batches on their way to the card maker and back.
@NullMarked
package city.healthcard.card.making;

import org.jspecify.annotations.NullMarked;
