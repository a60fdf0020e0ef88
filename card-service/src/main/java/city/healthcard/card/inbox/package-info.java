/// Files that partners have sent: which were taken, in which order, and what became of their lines.
@NullMarked
@Pure
package city.healthcard.card.inbox;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
