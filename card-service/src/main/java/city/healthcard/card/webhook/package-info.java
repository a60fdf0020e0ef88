/// Where a partner wants to be told, and the secrets by which it knows that it is us.
@NullMarked
@Pure
package city.healthcard.card.webhook;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
