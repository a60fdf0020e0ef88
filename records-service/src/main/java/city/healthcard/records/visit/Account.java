package city.healthcard.records.visit;

import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.retention.Term;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an institution said about a visit in one revision: an outline for everyone who sorts and counts, and the body.
///
/// @param institution code of the institution
/// @param number its own number of the visit
/// @param revision its own count of its corrections, from 1
/// @param department name of the department; empty when not said
/// @param chargedFen all charges together
/// @param items how many clinical items and charges the body has
/// @param reports how far its reports are
/// @param term how long it is kept
/// @param received hexadecimal SHA-256 of the bytes as they arrived; what the receipt promises
/// @param hash hexadecimal SHA-256 of the body; what "the same" means
/// @param body canonical JSON of the sheet without the card, as it is sent to readers
public record Account(
        String institution,
        String number,
        int revision,
        VisitKind kind,
        Instant start,
        @Nullable Instant end,
        String department,
        long chargedFen,
        int items,
        List<ReportState> reports,
        Term term,
        String received,
        String hash,
        String body) {
    public Account {
        reports = List.copyOf(reports);
    }
}
