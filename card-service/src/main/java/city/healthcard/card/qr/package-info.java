/// A code for one purpose that lives a minute. Each is a stream of its own, and a use is its next event.
@NullMarked
@Pure
package city.healthcard.card.qr;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
