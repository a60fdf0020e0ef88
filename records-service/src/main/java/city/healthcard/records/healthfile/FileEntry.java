package city.healthcard.records.healthfile;

import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.visit.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/// One line of the index of a file.
///
/// @param revision the revision that is shown; more than 1 means amended, or that the first never came
/// @param sensitive why it is more private than others; empty for most
/// @param contents how many items of each kind it has
/// @param withdrawn whether it was entered in error; then it is kept as a mark only and shown to nobody
public record FileEntry(
        UUID visit,
        Instant start,
        VisitKind kind,
        String institution,
        int revision,
        int items,
        long chargedFen,
        Set<Sensitivity> sensitive,
        Contents contents,
        boolean withdrawn) {

    public FileEntry {
        sensitive = Set.copyOf(sensitive);
    }

    /// Newest first; the id decides between visits that began together.
    static final Comparator<FileEntry> NEWEST_FIRST =
            Comparator.comparing(FileEntry::start).reversed().thenComparing(FileEntry::visit);

    static FileEntry of(UUID visit, Account account, Marks marks) {
        return new FileEntry(
                visit,
                account.start(),
                account.kind(),
                account.institution(),
                account.revision(),
                account.items(),
                account.chargedFen(),
                marks.sensitive(),
                marks.contents(),
                false);
    }

    FileEntry asWithdrawn() {
        return new FileEntry(visit, start, kind, institution, revision, items, chargedFen, sensitive, contents, true);
    }
}
