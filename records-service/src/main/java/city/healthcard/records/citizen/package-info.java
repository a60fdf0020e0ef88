/// Who a file belongs to, and by which card index a citizen is found.
@NullMarked
@Pure
package city.healthcard.records.citizen;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
