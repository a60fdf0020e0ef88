/// Heart of the access log: who read a citizen's file, numbered without a gap and chained.
@NullMarked
@Pure
package city.healthcard.audit.access;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
