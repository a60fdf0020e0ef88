package city.healthcard.card.distribution;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Where a consignment and its cards are.
public sealed interface Consignment {

    /// There is none.
    record Undispatched() implements Consignment {}

    /// On its way.
    ///
    /// @param takenOver how many cards the bank counted when it took the parcel from the maker, once it
    /// has
    record Dispatched(ConsignmentId id, BatchId batch, String destination, List<CardId> cards, OptionalInt takenOver)
            implements Consignment {
        public Dispatched {
            cards = List.copyOf(cards);
        }

        Dispatched takenOver(int counted) {
            return new Dispatched(id, batch, destination, cards, OptionalInt.of(counted));
        }

        boolean hasSameContents(ConsignmentId other, BatchId from, String to, List<CardId> what) {
            return id.equals(other) && batch.equals(from) && destination.equals(to) && cards.equals(what);
        }
    }

    /// At the bank.
    ///
    /// @param missing what was not in it when it was opened
    /// @param surplus what was in it and should not have been
    /// @param places where each of its cards is now
    record Received(Dispatched sent, Set<CardId> missing, Set<CardId> surplus, Map<CardId, Place> places)
            implements Consignment {
        public Received {
            missing = Set.copyOf(missing);
            surplus = Set.copyOf(surplus);
            places = Map.copyOf(places);
        }

        Received with(CardId card, Place place) {
            var other = new HashMap<>(places);
            other.put(card, place);
            return new Received(sent, missing, surplus, other);
        }
    }
}
