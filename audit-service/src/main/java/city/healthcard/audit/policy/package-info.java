/// What the bureau has decided about reviews: until when they are due, how long one is held, which days are worked.
@NullMarked
@Pure
package city.healthcard.audit.policy;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
