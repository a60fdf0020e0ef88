/// One card: issued, made, delivered, activated, blocked, ended.
@NullMarked
@Pure
package city.healthcard.card.lifecycle;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
