package city.healthcard.records.accesslog;

import city.healthcard.records.reading.Scope;
import java.time.Instant;
import java.util.UUID;

/// One act of reading.
///
/// @param reader pseudonym of the reader
/// @param capacity `citizen`, `institution` or `bureau`
/// @param institution code of the reader's institution; empty for the citizen and the bureau
/// @param purpose code of PurposeOfUse (HL7 v3)
public record Access(
        UUID id, String reader, String capacity, String institution, String purpose, Scope scope, Instant at) {}
