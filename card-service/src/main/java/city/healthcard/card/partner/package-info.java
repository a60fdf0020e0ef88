/// Who the city exchanges files and messages with, and by which certificates they are known.
@NullMarked
@Pure
package city.healthcard.card.partner;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
