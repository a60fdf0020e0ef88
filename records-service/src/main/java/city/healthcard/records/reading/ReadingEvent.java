package city.healthcard.records.reading;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That somebody read, or tried to. Holds pseudonyms only, nothing clinical.
public sealed interface ReadingEvent {

    /// The act.
    ReadId read();

    /// The name that was read under, or would have been.
    CitizenId citizen();

    /// Pseudonym of who read, or tried to.
    String reader();

    /// As what.
    String capacity();

    /// Code of the reader's institution; empty for persons.
    String institution();

    /// Code of PurposeOfUse (HL7 v3): what for.
    String purpose();

    /// When it was, or was first refused.
    Instant at();

    /// All names that the act is about, the one that stays first.
    List<CitizenId> names();

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

    /// Somebody asked for the file, or for a part of it, and was refused. The same person's further attempts
    /// that fail for the same reason within a policy's window are this one. As with readings, a person with
    /// several names has one of these for each.
    ///
    /// @param reader pseudonym of who asked
    /// @param capacity as for a reading: as what they asked; of somebody who reads no file at all, the role
    /// @param institution code of the institution they asked from; empty for persons
    /// @param purpose code of PurposeOfUse (HL7 v3): what for; empty when it did not come to that
    /// @param scope what was asked for first
    /// @param reason code of the refusal, such as `file.not-entitled`
    /// @param policy the edition of the policy whose window it is
    /// @param at when it was first refused in this window
    @WireType("records/reading-refused/1")
    record ReadingRefused(
            ReadId read,
            CitizenId citizen,
            String reader,
            String capacity,
            String institution,
            String purpose,
            Scope scope,
            String reason,
            int policy,
            Instant at,
            List<CitizenId> names)
            implements ReadingEvent {
        public ReadingRefused {
            names = List.copyOf(names);
        }
    }
}
