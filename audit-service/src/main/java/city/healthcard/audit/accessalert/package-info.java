/// Heart of an access alert: one person read, or tried to, beyond what a rule of the bureau allows, and an access
/// auditor looks into it.
@NullMarked
@Pure
package city.healthcard.audit.accessalert;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
