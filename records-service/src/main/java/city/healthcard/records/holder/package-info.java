/// Whose card it is: found by the card's index alone, in memory, from what card-service says.
@NullMarked
package city.healthcard.records.holder;

import org.jspecify.annotations.NullMarked;
