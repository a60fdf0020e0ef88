/// An application for a card, from the desk through both audits to the card in hand.
@NullMarked
@Pure
package city.healthcard.card.application;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
