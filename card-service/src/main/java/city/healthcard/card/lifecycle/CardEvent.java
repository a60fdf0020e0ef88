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

    /// Nobody accepts it for now. A stronger reason may follow a weaker one.
    @WireType("card/blocked/1")
    record CardBlocked(CardId card, CitizenId citizen, BlockReason reason) implements CardEvent {}

    /// It is accepted again.
    @WireType("card/unblocked/1")
    record CardUnblocked(CardId card, CitizenId citizen) implements CardEvent {}

    /// A temporary card is used for longer.
    ///
    /// @param expiresOn its last day from now on
    /// @param by who let it be, as a pseudonym
    @WireType("card/extended/1")
    record CardExtended(
            CardId card,
            CitizenId citizen,
            LocalDate expiresOn,
            ExtensionReason reason,
            String by,
            LocalDate extendedOn,
            String policy)
            implements CardEvent {}

    /// Its holder was to be told that it wants renewal.
    @WireType("card/renewal-due/1")
    record CardRenewalDue(CardId card, CitizenId citizen, LocalDate expiresOn, String policy) implements CardEvent {}

    /// It is used for another term.
    ///
    /// @param expiresOn its last day from now on
    @WireType("card/renewed/1")
    record CardRenewed(CardId card, CitizenId citizen, LocalDate expiresOn, LocalDate renewedOn, String policy)
            implements CardEvent {}

    /// Its last day has passed.
    @WireType("card/expired/1")
    record CardExpired(CardId card, CitizenId citizen, LocalDate expiredOn) implements CardEvent {}

    /// The insurance that it stood for was confirmed no longer than this day.
    @WireType("card/coverage-ended/1")
    record CardCoverageEnded(CardId card, CitizenId citizen, LocalDate endedOn) implements CardEvent {}

    /// After its end it was confirmed anew: its holder is insured again.
    @WireType("card/coverage-resumed/1")
    record CardCoverageResumed(CardId card, CitizenId citizen, LocalDate resumedOn) implements CardEvent {}

    /// Nobody accepts it any more.
    @WireType("card/ended/1")
    record CardEnded(CardId card, CitizenId citizen, EndReason reason, LocalDate endedOn) implements CardEvent {}
}
