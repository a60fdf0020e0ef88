/// What it means that a card is used: at which step of a treatment, at which terminal, with which kind of code.
@NullMarked
@Pure
package city.healthcard.card.carduse;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
