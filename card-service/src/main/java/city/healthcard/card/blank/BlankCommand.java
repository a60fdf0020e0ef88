package city.healthcard.card.blank;

import city.healthcard.card.id.BatchId;
import java.time.LocalDate;
import java.util.Optional;

/// What is asked of a keeper's blank cards. `by` is who signs, as a pseudonym.
public sealed interface BlankCommand {

    /// Blanks have come from their factory, or from another keeper.
    ///
    /// @param delivery number of the note that came with them
    record ReceiveBlanks(Keeper keeper, String delivery, int quantity, String by, LocalDate on)
            implements BlankCommand {}

    /// Give blanks out, for a batch to be made of them.
    record IssueBlanks(Keeper keeper, BatchId batch, int quantity, String by, LocalDate on) implements BlankCommand {}

    /// Put back what a batch did not need.
    record ReturnBlanks(Keeper keeper, BatchId batch, int quantity, String by, LocalDate on) implements BlankCommand {}

    /// Take blanks off the shelf that can become no cards.
    record SpoilBlanks(Keeper keeper, int quantity, SpoilReason reason, String by, LocalDate on)
            implements BlankCommand {}

    /// So many of a batch's cards were made, spoiled or lost in making.
    record UseBlanks(Keeper keeper, BatchId batch, int quantity, LocalDate on) implements BlankCommand {}

    /// Somebody has counted the shelf.
    ///
    /// @param reason what explains a difference
    record CountBlanks(Keeper keeper, int counted, Optional<DiscrepancyReason> reason, String by, LocalDate on)
            implements BlankCommand {}
}
