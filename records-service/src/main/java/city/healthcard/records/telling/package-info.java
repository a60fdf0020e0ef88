/// That those who read a visit are told when it was corrected or taken out since.
@NullMarked
@Pure
package city.healthcard.records.telling;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
