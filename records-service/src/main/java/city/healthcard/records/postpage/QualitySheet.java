package city.healthcard.records.postpage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page of a month.
///
/// @param tabs the other sides; absent for the bureau
/// @param month when it begins
/// @param later the address of the next month; empty when that is still to come
public record QualitySheet(
        Optional<PostTabs> tabs,
        Instant month,
        long timelyWithinHours,
        QualityRow total,
        List<QualityRow> rows,
        String earlier,
        String later) {

    public QualitySheet {
        rows = List.copyOf(rows);
    }
}
