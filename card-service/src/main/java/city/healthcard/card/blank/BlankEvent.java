package city.healthcard.card.blank;

import city.healthcard.card.id.BatchId;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;

/// What happened to a keeper's blank cards.
public sealed interface BlankEvent {

    /// Whose.
    Keeper keeper();

    /// They came.
    @WireType("card/blanks-received/1")
    record BlanksReceived(Keeper keeper, String delivery, int quantity, String by, LocalDate receivedOn)
            implements BlankEvent {}

    /// They left the shelf for a batch.
    @WireType("card/blanks-issued/1")
    record BlanksIssued(Keeper keeper, BatchId batch, int quantity, String by, LocalDate issuedOn)
            implements BlankEvent {}

    /// The batch did not need them; they are on the shelf again.
    @WireType("card/blanks-returned/1")
    record BlanksReturned(Keeper keeper, BatchId batch, int quantity, String by, LocalDate returnedOn)
            implements BlankEvent {}

    /// They can become no cards, and left the shelf.
    @WireType("card/blanks-spoiled/1")
    record BlanksSpoiled(Keeper keeper, int quantity, SpoilReason reason, String by, LocalDate spoiledOn)
            implements BlankEvent {}

    /// The batch is made of them.
    ///
    /// @param used of those given out for it
    /// @param unbooked how many more cards it has than blanks were given out for it: the next count will
    /// miss them
    @WireType("card/blanks-used/1")
    record BlanksUsed(Keeper keeper, BatchId batch, int used, int unbooked, LocalDate usedOn) implements BlankEvent {}

    /// The shelf holds what the books say.
    @WireType("card/blanks-counted/1")
    record BlanksCounted(Keeper keeper, int counted, String by, LocalDate countedOn) implements BlankEvent {}

    /// It does not. From now on the books say what was counted.
    @WireType("card/blank-discrepancy-found/1")
    record BlankDiscrepancyFound(
            Keeper keeper, int expected, int counted, DiscrepancyReason reason, String by, LocalDate countedOn)
            implements BlankEvent {}
}
