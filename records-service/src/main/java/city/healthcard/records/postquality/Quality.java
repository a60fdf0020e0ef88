package city.healthcard.records.postquality;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The numbers of an institution in a period, or of several together.
///
/// @param institution its code; `*` for all together
/// @param period `2026-11-20` or `2026-11`
/// @param visits how many visits entered files
/// @param medianHours half of them reached us within so many hours of their ends, to the class; absent when there were
/// none, or when it took longer than 30 days
/// @param p90Hours nine of ten did
/// @param timelyPercent so many of a hundred did within the time of the policy; absent when there were none
/// @param refused how many posts were refused
/// @param parked how many posts had to wait for their cards
/// @param repeated how many posts said again what had been said
/// @param corrected how many revisions followed
/// @param withdrawn how many visits were entered in error
public record Quality(
        String institution,
        String period,
        int visits,
        @Nullable Integer medianHours,
        @Nullable Integer p90Hours,
        @Nullable Integer timelyPercent,
        int refused,
        int parked,
        int repeated,
        int corrected,
        int withdrawn) {

    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;
    private static final int ALL = 100;

    static Quality of(PostPeriod counted, Tally tally, Duration timely) {
        var delays = counted.delays();
        return new Quality(
                counted.institution(),
                counted.period(),
                counted.visits(),
                orNull(delays.hoursOf(HALF)),
                orNull(delays.hoursOf(NINE_OF_TEN)),
                delays.total() == 0 ? null : delays.within(timely) * ALL / delays.total(),
                tally.refused(),
                counted.parked(),
                tally.repeated(),
                counted.corrected(),
                counted.withdrawn());
    }

    private static @Nullable Integer orNull(OptionalInt hours) {
        return hours.isPresent() ? hours.getAsInt() : null;
    }
}
