/// Between events as rules know them and events as they are stored: names, JSON, encryption, the chain of hashes.
@NullMarked
package city.healthcard.eventsourcing.event;

import org.jspecify.annotations.NullMarked;
