package city.healthcard.audit.page;

import city.healthcard.audit.reviewdetails.Desk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The queue of one stage.
///
/// @param stage `registration`, `deposit` or `finance`
/// @param rows the longest waiting first
/// @param counts how many wait at each stage
/// @param asked when; what arrives later is counted from here
/// @param opened the review that lies open; absent when none does
/// @param done the review just decided; absent when none was
public record Queue(
        String stage,
        List<Row> rows,
        Counts counts,
        Instant asked,
        @Nullable UUID opened,
        @Nullable UUID done) {

    /// How many wait at each stage.
    public record Counts(long registration, long deposit, long finance) {

        /// Without the one that was decided a moment ago and that the view still has on this desk.
        Counts without(Desk desk) {
            return switch (desk) {
                case REGISTRATION -> new Counts(registration - 1, deposit, finance);
                case DEPOSIT -> new Counts(registration, deposit - 1, finance);
                case FINANCE -> new Counts(registration, deposit, finance - 1);
                case NONE -> this;
            };
        }
    }

    /// Whether this review lies open.
    public boolean isOpen(Row row) {
        return row.application().equals(opened);
    }

    /// Where a review is opened beside this queue.
    public String href(Row row) {
        return "/audit/?stage=" + stage + "&review=" + row.application();
    }

    /// Where it is asked how many have arrived since.
    public String arrivals() {
        return "/audit/arrived?stage=" + stage + "&since=" + asked.toEpochMilli();
    }

    /// The name of the stage among [ReviewWords].
    public String stageWord() {
        return "stage_" + stage;
    }
}
