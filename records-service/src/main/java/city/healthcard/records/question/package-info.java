/// Heart of a citizen's question about one access to the own file: why did they read it, or try to?
@NullMarked
@Pure
package city.healthcard.records.question;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
