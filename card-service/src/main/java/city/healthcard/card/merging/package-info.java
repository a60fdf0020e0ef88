/// One person registered twice: looking for pairs that are alike, two who decide about them, and what follows.
@NullMarked
package city.healthcard.card.merging;

import org.jspecify.annotations.NullMarked;
