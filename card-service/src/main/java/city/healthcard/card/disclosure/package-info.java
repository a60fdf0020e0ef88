/// Who was told a citizen's name or number, and as whom: each disclosure is an event of its own.
@NullMarked
@Pure
package city.healthcard.card.disclosure;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
