/// Blank cards: who has how many, and what became of them. Counts only; nobody is in it but who signs.
@NullMarked
@Pure
package city.healthcard.card.blank;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
