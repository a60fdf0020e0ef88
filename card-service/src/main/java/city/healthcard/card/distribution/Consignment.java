package city.healthcard.card.distribution;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a consignment and its cards are.
public sealed interface Consignment {

    /// There is none.
    record Undispatched() implements Consignment {}

    /// On its way.
    record Dispatched(ConsignmentId id, BatchId batch, String destination, List<CardId> cards) implements Consignment {
        public Dispatched {
            cards = List.copyOf(cards);
        }
    }

    /// At the bank.
    ///
    /// @param places where each card is
    record Received(Dispatched sent, Map<CardId, Place> places) implements Consignment {
        public Received {
            places = Map.copyOf(places);
        }

        Received with(CardId card, Place place) {
            var other = new HashMap<>(places);
            other.put(card, place);
            return new Received(sent, other);
        }
    }

    /// Where a card is.
    enum Place {
        /// In the bank's drawer.
        IN_DRAWER,
        /// It was not in the parcel.
        MISSING,
        /// In the mail.
        IN_MAIL,
        /// With its holder.
        WITH_HOLDER
    }
}
