package city.healthcard.records.parking;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.util.List;

/// How a parking place stands.
public sealed interface Parking {

    /// What waits, or waited, in the order it came.
    List<Waiting> waiting();

    /// A visit that waits.
    record Waiting(VisitId visit, Account account) {}

    /// The card is unknown.
    record Open(List<Waiting> waiting) implements Parking {
        public Open {
            waiting = List.copyOf(waiting);
        }
    }

    /// The card is this citizen's.
    record Adopted(CitizenId citizen, List<Waiting> waiting) implements Parking {
        public Adopted {
            waiting = List.copyOf(waiting);
        }
    }
}
