/// A card is shown at an institution. Every scan is kept, and an accepted one answers what a desk needs and no more.
@NullMarked
package city.healthcard.card.verification;

import org.jspecify.annotations.NullMarked;
