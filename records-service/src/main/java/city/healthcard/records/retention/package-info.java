/// How long the law keeps a record, and which key therefore opens it: one per citizen, class of record and last year.
@NullMarked
@Pure
package city.healthcard.records.retention;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
