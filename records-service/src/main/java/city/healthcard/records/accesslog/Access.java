package city.healthcard.records.accesslog;

import city.healthcard.records.reading.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act of reading, or attempts that were refused.
///
/// @param reader pseudonym of the reader
/// @param capacity `citizen`, `institution`, `guardian`, `invited` or `bureau`
/// @param institution code of the reader's institution; empty for everybody else
/// @param purpose code of PurposeOfUse (HL7 v3)
/// @param visit the one visit that was read; absent when it was more, or nobody noted which
/// @param refusal code of why it was refused, such as `file.not-entitled`; empty when it was not
/// @param with other names that were read in the same act because they were taken for the same person's
public record Access(
        UUID id,
        String reader,
        String capacity,
        String institution,
        String purpose,
        Scope scope,
        @Nullable UUID visit,
        Instant at,
        String refusal,
        List<UUID> with) {

    static final Comparator<Access> NEWEST_FIRST =
            Comparator.comparing(Access::at).reversed();

    public Access {
        with = List.copyOf(with);
    }

    /// Whether a citizen looked: at the own file, or at one that was taken for it.
    public boolean isCitizens() {
        return capacity.equals("citizen");
    }

    /// Whether nothing was shown.
    public boolean refused() {
        return !refusal.isEmpty();
    }
}
