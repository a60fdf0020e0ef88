package city.healthcard.card.lifecycle;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;

/// What happened to a card.
public sealed interface CardEvent {

    /// Which one.
    CardId card();

    /// Whose.
    CitizenId citizen();

    /// It is this citizen's.
    @WireType("card/issued/1")
    record CardIssued(CardId card, CitizenId citizen, CardFace face, String policy) implements CardEvent {}

    /// It exists.
    @WireType("card/made/1")
    record CardMade(CardId card, CitizenId citizen, BatchId batch) implements CardEvent {}

    /// Its holder has it.
    @WireType("card/delivered/1")
    record CardDelivered(CardId card, CitizenId citizen, LocalDate deliveredOn) implements CardEvent {}

    /// Its holder uses it.
    @WireType("card/activated/1")
    record CardActivated(CardId card, CitizenId citizen, LocalDate activatedOn) implements CardEvent {}

    /// Nobody accepts it for now.
    @WireType("card/blocked/1")
    record CardBlocked(CardId card, CitizenId citizen, BlockReason reason) implements CardEvent {}

    /// It is accepted again.
    @WireType("card/unblocked/1")
    record CardUnblocked(CardId card, CitizenId citizen) implements CardEvent {}

    /// Nobody accepts it any more.
    @WireType("card/ended/1")
    record CardEnded(CardId card, CitizenId citizen, EndReason reason, LocalDate endedOn) implements CardEvent {}
}
