/// Facts as views and reactions meet them: own events from the feed, other services' contracts from their topics.
@NullMarked
package city.healthcard.eventsourcing.fact;

import org.jspecify.annotations.NullMarked;
