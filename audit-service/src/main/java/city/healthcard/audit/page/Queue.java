package city.healthcard.audit.page;

import city.healthcard.audit.district.District;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.PartCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The queue of one stage.
///
/// @param where which part of which queue
/// @param rows the longest waiting first
/// @param stages how many wait at each stage
/// @param parts how many of each part of this stage
/// @param districts of which one may be chosen
/// @param next the address of the page after this one; empty on the last
/// @param asked when; what arrives later is counted from here
/// @param opened the review that lies open; absent when none does
/// @param done the review just decided; absent when none was
public record Queue(
        QueueAddress where,
        List<Row> rows,
        Counts stages,
        PartCounts parts,
        List<District> districts,
        String next,
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

    /// Whether reviews of this queue can be approved together.
    public boolean isBulky() {
        return where.desk() == Desk.REGISTRATION || where.desk() == Desk.FINANCE;
    }

    /// Where a review is opened beside this queue.
    public String href(Row row) {
        return where.href() + "&review=" + row.application();
    }

    /// Where it is asked how many have arrived since.
    public String arrivals() {
        return "/audit/arrived?stage=" + where.stage() + "&since=" + asked.toEpochMilli();
    }

    /// The name of the stage among [ReviewWords].
    public String stageWord() {
        return "stage_" + where.stage();
    }
}
