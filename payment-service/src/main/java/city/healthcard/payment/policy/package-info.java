/// What the city has decided about deposits, with the day from which each decision holds.
@NullMarked
@Pure
package city.healthcard.payment.policy;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
