/// Heart of the daily roll: one signed statement a day of how many accesses each citizen's file has had.
@NullMarked
@Pure
package city.healthcard.audit.roll;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
