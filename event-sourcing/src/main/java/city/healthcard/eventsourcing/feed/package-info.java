/// Everything that happened in this service, in an order in which nothing is ever missed or reordered within a stream.
@NullMarked
package city.healthcard.eventsourcing.feed;

import org.jspecify.annotations.NullMarked;
