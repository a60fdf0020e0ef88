package city.healthcard.records.parking;

import city.healthcard.eventsourcing.Refusal;
import city.healthcard.records.citizen.CitizenId;

/// Why a visit was not parked, or a place not adopted.
public sealed interface ParkingRefusal extends Refusal {

    /// The card has become known meanwhile: record the visit in this citizen's file instead.
    record CardKnown(CitizenId citizen) implements ParkingRefusal {
        @Override
        public String code() {
            return "parking.card-known";
        }
    }

    /// The same revision waits with another content.
    ///
    /// @param firstHash hexadecimal SHA-256 of what was said first
    record WaitingConflict(String firstHash) implements ParkingRefusal {
        @Override
        public String code() {
            return "visit.revision-conflict";
        }
    }

    /// The reasons that say all by their name.
    enum Plain implements ParkingRefusal {
        FULL("parking.full"),
        OTHER_CITIZEN("parking.other-citizen");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
