/// What a service does because of what it heard: effects exactly once, in order per key, and nothing lost when one
/// fails.
@NullMarked
package city.healthcard.eventsourcing.reaction;

import org.jspecify.annotations.NullMarked;
