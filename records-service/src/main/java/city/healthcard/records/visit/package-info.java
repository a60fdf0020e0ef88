/// A visit in a citizen's file: recorded, amended by its institution, withdrawn when it was entered in error.
///
/// The natural key is institution + its number + revision. Saying the same again changes nothing and is answered like
/// the first time; saying something else under the same revision is a conflict that names the hash of what was first.
@NullMarked
@Pure
package city.healthcard.records.visit;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
