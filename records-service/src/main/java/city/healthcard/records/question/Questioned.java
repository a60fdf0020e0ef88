package city.healthcard.records.question;

import city.healthcard.records.reading.ReadId;
import java.time.Instant;

/// The access that is asked about, as the citizen was shown it.
///
/// @param reader pseudonym of who read or tried to
/// @param capacity as what
/// @param institution code of the reader's institution; empty for persons
/// @param purpose code of PurposeOfUse (HL7 v3)
/// @param refusal code of why nothing was shown; empty when something was
public record Questioned(
        ReadId read, String reader, String capacity, String institution, String purpose, String refusal, Instant at) {}
