/// A signed token with which a card is shown where there is no network, and how it is written.
@NullMarked
@Pure
package city.healthcard.card.pass;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
