/// From the feed to Kafka: the one place where a service's events get their global number and become contracts.
@NullMarked
package city.healthcard.eventsourcing.relay;

import org.jspecify.annotations.NullMarked;
