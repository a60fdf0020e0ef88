package city.healthcard.records.healthfile;

import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.visit.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// One line of the index of a file.
///
/// @param revision the revision that is shown; more than 1 means amended, or that the first never came
/// @param withdrawn whether it was entered in error; then it is kept as a mark only and shown to nobody
public record FileEntry(
        UUID visit,
        Instant start,
        VisitKind kind,
        String institution,
        int revision,
        int items,
        long chargedFen,
        boolean withdrawn) {

    /// Newest first; the id decides between visits that began together.
    static final Comparator<FileEntry> NEWEST_FIRST =
            Comparator.comparing(FileEntry::start).reversed().thenComparing(FileEntry::visit);

    static FileEntry of(UUID visit, Account account) {
        return new FileEntry(
                visit,
                account.start(),
                account.kind(),
                account.institution(),
                account.revision(),
                account.items(),
                account.chargedFen(),
                false);
    }

    FileEntry asWithdrawn() {
        return new FileEntry(visit, start, kind, institution, revision, items, chargedFen, true);
    }
}
