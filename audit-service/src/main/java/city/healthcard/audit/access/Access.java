package city.healthcard.audit.access;

import java.time.Instant;
import java.util.UUID;

/// One reading of a citizen's file, or attempts at it that were refused, as records-service tells it.
///
/// @param read the reading's id
/// @param reader pseudonym of the reader
/// @param capacity as what, such as `citizen` or `institution`
/// @param institution code of the reader's institution; empty for the citizen
/// @param purpose code of PurposeOfUse (HL7 v3), such as `TREAT`
/// @param readAt when, by the clock of records-service
/// @param refusal code of why nothing was shown, such as `file.not-entitled`; empty when something was
public record Access(
        UUID read,
        String reader,
        String capacity,
        String institution,
        String purpose,
        Instant readAt,
        String refusal) {}
