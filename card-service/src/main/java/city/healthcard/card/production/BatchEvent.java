package city.healthcard.card.production;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;
import java.util.List;

/// What happened to a batch. Lists keep the order of the plan.
public sealed interface BatchEvent {

    /// Which one.
    BatchId batch();

    /// These cards are made together.
    @WireType("card/batch-planned/1")
    record BatchPlanned(BatchId batch, List<PlannedCard> cards, LocalDate plannedOn) implements BatchEvent {
        public BatchPlanned {
            cards = List.copyOf(cards);
        }
    }

    /// One card is out.
    @WireType("card/batch-card-pulled/1")
    record BatchCardPulled(BatchId batch, CardId card) implements BatchEvent {}

    /// The maker has the order.
    @WireType("card/batch-ordered/1")
    record BatchOrdered(BatchId batch, LocalDate orderedOn) implements BatchEvent {}

    /// The maker has reported; made, spoiled and missing together are what was planned, less what was withdrawn
    /// before it was printed.
    @WireType("card/batch-produced/1")
    record BatchProduced(
            BatchId batch, List<CardId> made, List<CardId> spoiled, List<CardId> missing, LocalDate reportedOn)
            implements BatchEvent {
        public BatchProduced {
            made = List.copyOf(made);
            spoiled = List.copyOf(spoiled);
            missing = List.copyOf(missing);
        }
    }

    /// These cards go together to one place.
    ///
    /// @param by who signed for it, as a pseudonym; empty where nobody was asked to
    @WireType("card/batch-consigned/2")
    record BatchConsigned(BatchId batch, ConsignmentId consignment, String destination, List<CardId> cards, String by)
            implements BatchEvent {
        public BatchConsigned {
            cards = List.copyOf(cards);
        }
    }
}
