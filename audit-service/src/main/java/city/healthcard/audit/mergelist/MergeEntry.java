package city.healthcard.audit.mergelist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One merge of two registrations.
///
/// @param citizen the id that became another name
/// @param survivor the id that stayed
/// @param mergedAt when card-service recorded it
/// @param unmergedAt when it was taken back; absent while it stands
public record MergeEntry(
        UUID merge,
        UUID citizen,
        UUID survivor,
        Instant mergedAt,
        @Nullable Instant unmergedAt) {

    static final String STANDING = "merged";
    static final String TAKEN_BACK = "unmerged";

    /// `merged`, or `unmerged` once it was taken back.
    public String state() {
        return unmergedAt == null ? STANDING : TAKEN_BACK;
    }
}
