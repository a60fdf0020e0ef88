/// Heart of an erasure: first nobody reads the file, then, record by record as the law's terms end, its keys are
/// destroyed, and last the citizen's own.
@NullMarked
@Pure
package city.healthcard.records.erasure;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
