/// Heart of the review of an application: two stages, two different persons, and as many rounds as it takes.
@NullMarked
@Pure
package city.healthcard.audit.review;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
