/// What a citizen holds: applications and cards. Holds nothing personal.
@NullMarked
package city.healthcard.card.holdings;

import org.jspecify.annotations.NullMarked;
