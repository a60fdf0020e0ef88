/// Double-entry bookkeeping: what each fact moves between which accounts; every entry balances.
@NullMarked
@Pure
package city.healthcard.payment.ledger;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
