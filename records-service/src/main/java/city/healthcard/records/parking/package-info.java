/// Visits posted for a card nobody has heard of: kept apart, never a reason to invent a citizen, and attached when the
/// card becomes known. One stream per card index decides, so that no visit slips in between parking and attaching.
@NullMarked
@Pure
package city.healthcard.records.parking;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
