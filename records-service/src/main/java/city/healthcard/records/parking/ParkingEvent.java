package city.healthcard.records.parking;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;

/// What happened at a parking place.
public sealed interface ParkingEvent {

    /// The place.
    ParkingId parking();

    /// A visit waits for its card.
    @WireType("records/visit-parked/2")
    record VisitParked(ParkingId parking, VisitId visit, Account account, Instant at) implements ParkingEvent {}

    /// The card became known as this citizen's, who adopts what waited and the keys that seal it.
    ///
    /// @param visits what waited; not known of what was stored before version 2, and said once more when it
    /// is asked for
    @WireType("records/parked-adopted/2")
    record ParkedAdopted(ParkingId parking, CitizenId citizen, Instant at, List<VisitId> visits)
            implements ParkingEvent {
        public ParkedAdopted {
            visits = List.copyOf(visits);
        }
    }

    /// A clerk attached one visit to the file of the citizen who stood at the desk.
    ///
    /// @param institution code of the clerk's institution, which had posted the visit
    /// @param by pseudonym of the clerk
    @WireType("records/parked-attached/1")
    record ParkedAttached(
            ParkingId parking, VisitId visit, CitizenId citizen, String institution, String by, Instant at)
            implements ParkingEvent {}

    /// The institution that had posted the visit let go of it.
    ///
    /// @param by pseudonym of who did so there
    @WireType("records/parked-dropped/1")
    record ParkedDropped(ParkingId parking, VisitId visit, DropReason reason, String institution, String by, Instant at)
            implements ParkingEvent {}
}
