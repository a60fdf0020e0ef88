package city.healthcard.records.erasure;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.LocalDate;
import java.util.List;

/// What happened to a file whose citizen is to be forgotten. Pseudonyms only. Visits and buckets are in order, so that
/// the same decision is the same bytes.
public sealed interface ErasureEvent {

    /// Whose file.
    CitizenId citizen();

    /// From now on it is kept for the law alone.
    ///
    /// @param policy the edition of the retention policy that says how long
    @WireType("records/file-restricted/1")
    record FileRestricted(CitizenId citizen, int policy, LocalDate on) implements ErasureEvent {}

    /// These visits are no longer where readers find them; what is stored of them is sealed.
    @WireType("records/visits-set-aside/1")
    record VisitsSetAside(CitizenId citizen, List<VisitId> visits, LocalDate on) implements ErasureEvent {
        public VisitsSetAside {
            visits = List.copyOf(visits);
        }
    }

    /// The terms of these buckets have ended: their keys are destroyed, and the visits leave the index.
    ///
    /// @param policy the edition of the retention policy in force that day
    @WireType("records/visits-shredded/1")
    record VisitsShredded(CitizenId citizen, List<String> buckets, List<VisitId> visits, int policy, LocalDate on)
            implements ErasureEvent {
        public VisitsShredded {
            buckets = List.copyOf(buckets);
            visits = List.copyOf(visits);
        }
    }

    /// The law asks to keep nothing more: the citizen's key is destroyed.
    @WireType("records/file-shredded/1")
    record FileShredded(CitizenId citizen, int policy, LocalDate on) implements ErasureEvent {}
}
