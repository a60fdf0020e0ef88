/// Heart of a payment: ordered at a channel, captured or failed, and refunded to where it came from.
@NullMarked
@Pure
package city.healthcard.payment.order;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
