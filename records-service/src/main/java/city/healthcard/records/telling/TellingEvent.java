package city.healthcard.records.telling;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/// That readers are told. Holds pseudonyms only, nothing clinical.
public sealed interface TellingEvent {

    /// The visit was read, and changed since.
    ///
    /// @param institution code of the institution that changed it
    /// @param revision the one that is shown now; of a withdrawn visit the last that was
    /// @param readers each once, with the last time they read
    /// @param at when it was changed
    @WireType("records/readers-told/1")
    record ReadersTold(
            VisitId visit,
            CitizenId citizen,
            String institution,
            Change change,
            int revision,
            List<Reader> readers,
            Instant at)
            implements TellingEvent {
        public ReadersTold {
            readers = List.copyOf(readers);
        }

        /// Of each institution the last reader, and each person.
        public List<Reader> latest() {
            var latest = new LinkedHashMap<String, Reader>();
            readers.forEach(reader -> latest.merge(
                    reader.institution().isEmpty() ? reader.reader() : reader.institution(),
                    reader,
                    (one, other) -> one.readAt().isAfter(other.readAt()) ? one : other));
            return List.copyOf(latest.values());
        }
    }
}
