package city.healthcard.audit.accesslist;

import java.time.Instant;
import java.util.UUID;

/// One reading in a citizen's access log.
///
/// @param number 1 for the first; the number of the latest counts them all
/// @param chain the chain's head after this reading, 64 hexadecimal digits
public record AccessEntry(
        long number,
        UUID read,
        String reader,
        String capacity,
        String institution,
        String purpose,
        Instant readAt,
        String chain) {}
