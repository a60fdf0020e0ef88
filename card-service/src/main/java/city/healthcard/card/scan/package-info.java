/// A scan that no dynamic code counts: what was turned away, waits for a second factor, or happened offline.
@NullMarked
@Pure
package city.healthcard.card.scan;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
