/// Batches of cards: planned, ordered from the maker, reported, consigned.
@NullMarked
@Pure
package city.healthcard.card.production;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
