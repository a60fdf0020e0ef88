/// Temporary cards: a number to be treated with from the first visit on, until a deadline.
@NullMarked
package city.healthcard.card.temporary;

import org.jspecify.annotations.NullMarked;
