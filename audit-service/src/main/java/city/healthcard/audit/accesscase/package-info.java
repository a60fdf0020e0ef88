/// Heart of a case: an access auditor looks into an access that its citizen has questioned.
@NullMarked
@Pure
package city.healthcard.audit.accesscase;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
