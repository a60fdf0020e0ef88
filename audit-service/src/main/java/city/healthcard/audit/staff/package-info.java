/// Heart of the list of auditors: who works at which stage, under which name the others know them.
@NullMarked
@Pure
package city.healthcard.audit.staff;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
