package city.healthcard.records.export;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// What happened to a copy. Holds a pseudonym and a hash, nothing clinical.
public sealed interface ExportEvent {

    /// A copy was made, and left.
    ///
    /// @param code what the copy is known by
    /// @param format `pdf` or `fhir`
    /// @param sha256 of its bytes, 64 hexadecimal digits
    /// @param policy edition of the policy that said how long it may be
    @WireType("records/export-made/1")
    record ExportMade(
            ExportId export,
            CitizenId citizen,
            String code,
            String format,
            String sha256,
            long bytes,
            int policy,
            Instant at)
            implements ExportEvent {}
}
