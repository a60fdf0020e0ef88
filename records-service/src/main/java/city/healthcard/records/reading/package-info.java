/// Who may read a file, and that somebody did. Each read is a fact on a stream of its own, stored before the answer
/// leaves.
@NullMarked
@Pure
package city.healthcard.records.reading;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
