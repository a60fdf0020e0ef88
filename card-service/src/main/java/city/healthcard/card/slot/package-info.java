/// At most one live card of a kind beside a citizen's own: a claim decides which one it is.
@NullMarked
package city.healthcard.card.slot;

import org.jspecify.annotations.NullMarked;
