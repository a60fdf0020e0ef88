package city.healthcard.records.reading;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That somebody read. Holds pseudonyms only, nothing clinical.
public sealed interface ReadingEvent {

    /// The file was read. A person with several names has one of these for each, so that everybody whose
    /// data was read finds the reading, should the names turn out to be two people's.
    ///
    /// @param reader pseudonym of the reader
    /// @param capacity `citizen`, `institution`, `guardian`, `invited` or `bureau`
    /// @param institution code of the reader's institution; empty for the citizen
    /// @param purpose code of PurposeOfUse (HL7 v3): `PATRQT`, `TREAT`, `FAMRQT`, `HOPERAT`, `BTG` (behind
    /// broken glass), `RECORDMGT` and `HQUALIMP` (an institution exports what it said itself)
    /// @param visit the one visit that was read; absent when it was more, or nobody noted which
    /// @param names all names that were read in the same act, the one that stays first
    @WireType("records/file-read/3")
    record FileRead(
            ReadId read,
            CitizenId citizen,
            String reader,
            String capacity,
            String institution,
            String purpose,
            Scope scope,
            @Nullable VisitId visit,
            Instant at,
            List<CitizenId> names)
            implements ReadingEvent {
        public FileRead {
            names = List.copyOf(names);
        }
    }
}
