package city.healthcard.audit.accesslist;

import city.healthcard.audit.access.Access;
import java.time.Instant;
import java.util.UUID;

/// One reading in a citizen's access log, or a refusal.
///
/// @param number 1 for the first; the number of the latest counts them all
/// @param refusal code of why nothing was shown; empty when something was
/// @param chain the chain's head after this reading, 64 hexadecimal digits
public record AccessEntry(
        long number,
        UUID read,
        String reader,
        String capacity,
        String institution,
        String purpose,
        Instant readAt,
        String refusal,
        String chain) {

    /// What was entered.
    public Access access() {
        return new Access(read, reader, capacity, institution, purpose, readAt, refusal);
    }
}
