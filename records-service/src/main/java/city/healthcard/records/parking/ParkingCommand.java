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
    record ParkVisit(ParkingId parking, VisitId visit, Account account, int waitingMax, Instant at)
            implements ParkingCommand {}

    /// The card is this citizen's; what waits may leave, and nothing need wait here again.
    record AdoptParked(ParkingId parking, CitizenId citizen, Instant at) implements ParkingCommand {}
}
