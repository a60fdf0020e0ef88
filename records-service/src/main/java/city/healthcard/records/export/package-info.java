/// That a copy of a file was made, and how it is known again. The event holds no word of what the copy says.
@NullMarked
@Pure
package city.healthcard.records.export;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
