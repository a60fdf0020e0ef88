/// Which results another institution may accept instead of examining again, and why or why not.
@NullMarked
@Pure
package city.healthcard.records.recognition;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
