/// Heart of a citizen's deposit: owed once per person, waived, paid, held, refunded.
@NullMarked
@Pure
package city.healthcard.payment.deposit;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
