package city.healthcard.records.reading;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// That somebody read. Holds pseudonyms only, nothing clinical.
public sealed interface ReadingEvent {

    /// The file was read.
    ///
    /// @param reader pseudonym of the reader
    /// @param capacity `citizen` or `institution`
    /// @param institution code of the reader's institution; empty for the citizen
    /// @param purpose code of PurposeOfUse (HL7 v3): `PATRQT`, `TREAT`
    @WireType("records/file-read/1")
    record FileRead(
            ReadId read,
            CitizenId citizen,
            String reader,
            String capacity,
            String institution,
            String purpose,
            Scope scope,
            Instant at)
            implements ReadingEvent {}
}
