package city.healthcard.records.parking;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;

/// What happened at a parking place.
public sealed interface ParkingEvent {

    /// The place.
    ParkingId parking();

    /// A visit waits for its card.
    @WireType("records/visit-parked/1")
    record VisitParked(ParkingId parking, VisitId visit, Account account, Instant at) implements ParkingEvent {}

    /// The card became known as this citizen's, who adopts what waited and the key that seals it.
    @WireType("records/parked-adopted/1")
    record ParkedAdopted(ParkingId parking, CitizenId citizen, Instant at) implements ParkingEvent {}
}
