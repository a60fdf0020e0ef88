package city.healthcard.records.parking;

import city.healthcard.eventsourcing.Refusal;
import city.healthcard.records.citizen.CitizenId;

/// Why a visit was not parked, or did not leave.
public sealed interface ParkingRefusal extends Refusal {

    /// It is known by now whose visit it is: record it in this citizen's file instead.
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
        OTHER_CITIZEN("parking.other-citizen"),
        UNKNOWN("parking.unknown"),
        ATTACHED("parking.attached"),
        DROPPED("parking.dropped"),
        SEALED_TOGETHER("parking.sealed-together");

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
