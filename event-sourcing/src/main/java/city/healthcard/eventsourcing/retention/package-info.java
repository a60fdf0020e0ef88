/// When the term ends for which something has to be kept. Rules about names of buckets; the keys are in package `key`.
@NullMarked
@Pure
package city.healthcard.eventsourcing.retention;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
