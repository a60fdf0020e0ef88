/// What payment-service does because of what it heard or of its own events, one sentence each.
@NullMarked
package city.healthcard.payment.reaction;

import org.jspecify.annotations.NullMarked;
