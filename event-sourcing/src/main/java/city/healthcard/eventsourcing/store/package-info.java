/// Streams of stored events: what happened, in order, as bytes. One contract suite runs on every implementation.
@NullMarked
package city.healthcard.eventsourcing.store;

import org.jspecify.annotations.NullMarked;
