/// Authorities to collect a card for its holder: given by the holder, used once, against the proxy's
/// document.
@NullMarked
@Pure
package city.healthcard.card.mandate;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
