/// What one card has and no other: the place beside a citizen's own card, and a number. A claim decides whose it is.
@NullMarked
package city.healthcard.card.slot;

import org.jspecify.annotations.NullMarked;
