/// Money: whole fen, never a fraction and never a floating point number.
@NullMarked
@Pure
package city.healthcard.payment.money;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
