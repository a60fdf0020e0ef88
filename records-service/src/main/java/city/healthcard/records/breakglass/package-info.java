/// Breaking the glass: a person at an institution opens a file without the citizen's consent, because there is no time
/// to ask. It has a reason, closes by itself, is told to the citizen, and is reviewed by somebody else.
@NullMarked
@Pure
package city.healthcard.records.breakglass;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
