package city.healthcard.records.export;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// Vouch for a copy of a file.
///
/// @param code what the copy is known by
/// @param format `pdf` or `fhir`
/// @param sha256 of its bytes, 64 hexadecimal digits
/// @param policy edition of the policy that said how long it may be
public record MakeExport(
        ExportId export,
        CitizenId citizen,
        String code,
        String format,
        String sha256,
        long bytes,
        int policy,
        Instant at) {}
