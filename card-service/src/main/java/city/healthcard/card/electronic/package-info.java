/// The card on a telephone: codes as texts and pictures, and the ids that nobody can guess.
@NullMarked
package city.healthcard.card.electronic;

import org.jspecify.annotations.NullMarked;
