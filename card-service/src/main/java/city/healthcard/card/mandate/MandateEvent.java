package city.healthcard.card.mandate;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;

/// What happened to a mandate.
public sealed interface MandateEvent {

    /// The holder lets somebody collect the card. Sealed for the holder.
    ///
    /// @param until the last day
    /// @param policy the version that set it
    @WireType("card/mandate-given/1")
    record MandateGiven(
            ApplicationId application,
            CitizenId citizen,
            Proxy proxy,
            MandateCommand.Way way,
            LocalDate until,
            LocalDate givenOn,
            String policy)
            implements MandateEvent {}

    /// Nobody may any more.
    @WireType("card/mandate-withdrawn/1")
    record MandateWithdrawn(LocalDate withdrawnOn) implements MandateEvent {}

    /// The proxy has shown the document and takes the card.
    @WireType("card/mandate-used/1")
    record MandateUsed(CardId card, String by, LocalDate usedOn) implements MandateEvent {}
}
