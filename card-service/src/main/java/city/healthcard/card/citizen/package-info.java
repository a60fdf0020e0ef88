/// Who a citizen is: identity, guardian, the one application or card at a time, death, erasure.
@NullMarked
@Pure
package city.healthcard.card.citizen;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
