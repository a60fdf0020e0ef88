/// What only one may have: a document one citizen, a number one card. The claim's stream decides who came first.
@NullMarked
@Pure
package city.healthcard.card.claim;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
