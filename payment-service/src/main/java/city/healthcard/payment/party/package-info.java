/// Whom and what money is about, as pseudonyms.
@NullMarked
@Pure
package city.healthcard.payment.party;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
