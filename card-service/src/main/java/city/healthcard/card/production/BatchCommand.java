package city.healthcard.card.production;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What is asked of a batch.
public sealed interface BatchCommand {

    /// Make these cards together.
    record PlanBatch(BatchId batch, List<PlannedCard> cards, LocalDate on) implements BatchCommand {
        public PlanBatch {
            cards = List.copyOf(cards);
        }
    }

    /// Take a card out: its holder has died, is insured now, or the application moved on without us.
    record PullCard(CardId card) implements BatchCommand {}

    /// Hand the batch to the maker.
    record OrderBatch(LocalDate on) implements BatchCommand {}

    /// What the maker says became of every card.
    record ReportProduction(Set<CardId> made, Set<CardId> spoiled, Set<CardId> missing, LocalDate on)
            implements BatchCommand {
        public ReportProduction {
            made = Set.copyOf(made);
            spoiled = Set.copyOf(spoiled);
            missing = Set.copyOf(missing);
        }
    }

    /// Put what is made for this destination into a consignment.
    ///
    /// @param by who signs for it, as a pseudonym
    record ConsignCards(ConsignmentId consignment, String destination, String by) implements BatchCommand {}
}
