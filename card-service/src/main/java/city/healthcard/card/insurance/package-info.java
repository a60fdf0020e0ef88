/// The insurance registry as this service sees it.
@NullMarked
package city.healthcard.card.insurance;

import org.jspecify.annotations.NullMarked;
