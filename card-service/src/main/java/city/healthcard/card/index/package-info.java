/// Finding people and cards by their numbers without storing the numbers.
@NullMarked
package city.healthcard.card.index;

import org.jspecify.annotations.NullMarked;
