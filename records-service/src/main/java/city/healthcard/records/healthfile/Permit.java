package city.healthcard.records.healthfile;

import city.healthcard.records.clinical.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One thing that opens more of a file than the rules do.
///
/// @param id the consent, or the act of breaking the glass
/// @param institution code of the institution it is for; empty for every one that treats the citizen
/// @param reader pseudonym of the one person it is for, who broke the glass; empty for a consent
/// @param opens the sealed categories it opens, in the order of [Sensitivity]
/// @param until from then on it opens nothing
public record Permit(UUID id, String institution, String reader, List<Sensitivity> opens, Instant from, Instant until) {

    public Permit {
        opens = opens.stream().sorted().toList();
    }

    /// Whether it is broken glass.
    public boolean isGlass() {
        return !reader.isEmpty();
    }

    boolean isFor(String who, String at, Instant now) {
        return (institution.isEmpty() || institution.equals(at))
                && (reader.isEmpty() || reader.equals(who))
                && !from.isAfter(now)
                && until.isAfter(now);
    }
}
