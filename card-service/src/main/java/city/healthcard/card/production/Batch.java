package city.healthcard.card.production;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far a batch has come.
public sealed interface Batch {

    /// There is none.
    record Unplanned() implements Batch {}

    /// It may still change.
    record Planned(BatchId id, List<PlannedCard> cards, Set<CardId> pulled) implements Batch {
        public Planned {
            cards = List.copyOf(cards);
            pulled = Set.copyOf(pulled);
        }

        Planned without(CardId card) {
            return new Planned(id, cards, plus(pulled, card));
        }

        /// The cards still wanted, in the order of the plan.
        public List<PlannedCard> wanted() {
            return cards.stream().filter(it -> !pulled.contains(it.card())).toList();
        }
    }

    /// The maker has it.
    record Ordered(Planned plan, Set<CardId> pulled) implements Batch {
        public Ordered {
            pulled = Set.copyOf(pulled);
        }

        /// The cards still to be made, in the order of the plan.
        public List<PlannedCard> wanted() {
            return plan.wanted().stream()
                    .filter(it -> !pulled.contains(it.card()))
                    .toList();
        }

        /// The cards taken out since the order, in the order of the plan.
        public List<PlannedCard> withdrawn() {
            return plan.wanted().stream()
                    .filter(it -> pulled.contains(it.card()))
                    .toList();
        }

        Ordered without(CardId card) {
            return new Ordered(plan, plus(pulled, card));
        }
    }

    /// The maker is done.
    ///
    /// @param pulled made, but wanted no longer: destroyed, not consigned
    /// @param consigned in which consignment a card went
    record Produced(
            Planned plan,
            Set<CardId> made,
            Set<CardId> spoiled,
            Set<CardId> missing,
            Set<CardId> pulled,
            Map<CardId, ConsignmentId> consigned)
            implements Batch {
        public Produced {
            made = Set.copyOf(made);
            spoiled = Set.copyOf(spoiled);
            missing = Set.copyOf(missing);
            pulled = Set.copyOf(pulled);
            consigned = Map.copyOf(consigned);
        }

        /// Cards that were taken out before they were made, in the order of the plan.
        public List<CardId> withdrawn() {
            return plan.cards().stream()
                    .map(PlannedCard::card)
                    .filter(card -> !made.contains(card) && !spoiled.contains(card) && !missing.contains(card))
                    .toList();
        }

        /// The cards that lie ready for this destination.
        public List<CardId> readyFor(String destination) {
            return plan.wanted().stream()
                    .filter(it -> it.destination().equals(destination))
                    .map(PlannedCard::card)
                    .filter(card -> made.contains(card) && !pulled.contains(card) && !consigned.containsKey(card))
                    .toList();
        }

        /// The cards of a consignment, in the order of the plan.
        public List<CardId> cardsOf(ConsignmentId consignment) {
            return plan.cards().stream()
                    .map(PlannedCard::card)
                    .filter(card -> consignment.equals(consigned.get(card)))
                    .toList();
        }

        Produced without(CardId card) {
            return new Produced(plan, made, spoiled, missing, plus(pulled, card), consigned);
        }

        Produced consign(ConsignmentId consignment, List<CardId> cards) {
            var more = new HashMap<>(consigned);
            cards.forEach(card -> more.put(card, consignment));
            return new Produced(plan, made, spoiled, missing, pulled, more);
        }
    }

    private static Set<CardId> plus(Set<CardId> cards, CardId card) {
        var more = new HashSet<>(cards);
        more.add(card);
        return more;
    }
}
