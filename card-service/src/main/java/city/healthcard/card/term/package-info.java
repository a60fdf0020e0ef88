/// The terms of cards: who is to be reminded, what has expired, and renewal.
@NullMarked
package city.healthcard.card.term;

import org.jspecify.annotations.NullMarked;
