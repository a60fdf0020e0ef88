package city.healthcard.records.parking;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;

/// What can be asked of a parking place.
public sealed interface ParkingCommand {

    /// The place.
    ParkingId parking();

    /// Keep a visit until its card is known.
    ///
    /// @param waitingMax how many may wait for one card; a policy
    /// @param everMax how many may ever have waited for it; a policy
    record ParkVisit(ParkingId parking, VisitId visit, Account account, int waitingMax, int everMax, Instant at)
            implements ParkingCommand {}

    /// The card is this citizen's; what waits may leave, and nothing need wait here again.
    record AdoptParked(ParkingId parking, CitizenId citizen, Instant at) implements ParkingCommand {}

    /// The person stands at the desk and shows another card: the visit is this citizen's.
    ///
    /// @param institution code of the institution that asks
    /// @param by pseudonym of its clerk
    record AttachVisit(ParkingId parking, VisitId visit, CitizenId citizen, String institution, String by, Instant at)
            implements ParkingCommand {}

    /// The visit should not wait any longer.
    ///
    /// @param institution code of the institution that asks
    /// @param by pseudonym of who asks there
    record DropVisit(ParkingId parking, VisitId visit, DropReason reason, String institution, String by, Instant at)
            implements ParkingCommand {}
}
