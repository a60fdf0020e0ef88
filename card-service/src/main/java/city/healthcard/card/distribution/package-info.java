/// Consignments of cards: on their way to a bank branch, received, handed out or mailed.
@NullMarked
@Pure
package city.healthcard.card.distribution;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
