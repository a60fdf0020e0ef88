package city.healthcard.audit.accessalert;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// One access that a rule counts.
///
/// @param citizen whose file it was
/// @param number its number in that citizen's access log
/// @param read the act, which may be about several names of one person
public record Sighting(UUID citizen, long number, UUID read, Instant at) {

    /// The earliest first.
    static final Comparator<Sighting> IN_ORDER =
            Comparator.comparing(Sighting::at).thenComparing(Sighting::citizen).thenComparing(Sighting::number);
}
