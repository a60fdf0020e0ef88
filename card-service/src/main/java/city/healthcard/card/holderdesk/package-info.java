/// What a desk does for the holder of a card: see what cards there are, take a loss report, let a found
/// card work again, have a new one made, take one back.
@NullMarked
package city.healthcard.card.holderdesk;

import org.jspecify.annotations.NullMarked;
