/// That a citizen is told of an access without looking for it: what is news, and that it is told once.
@NullMarked
@Pure
package city.healthcard.records.alert;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
