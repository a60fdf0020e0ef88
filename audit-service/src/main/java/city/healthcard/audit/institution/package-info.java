/// Heart of the register of medical institutions: who takes part, and who has stopped.
@NullMarked
@Pure
package city.healthcard.audit.institution;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
