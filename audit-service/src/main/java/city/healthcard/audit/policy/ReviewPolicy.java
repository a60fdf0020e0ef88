package city.healthcard.audit.policy;

import city.healthcard.audit.review.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// One version of what the bureau has decided about reviews.
///
/// @param version its name, recorded in every event that it decided
/// @param effectiveFrom the first day on which it is in force, Asia/Shanghai
/// @param workingDays within how many working days each stage decides; the day of arrival is not counted
/// @param lease how long an auditor holds a review that is taken up
/// @param bulkMax the most reviews of one bulk decision
public record ReviewPolicy(
        String version, LocalDate effectiveFrom, Map<Stage, Integer> workingDays, Duration lease, int bulkMax) {

    public ReviewPolicy {
        workingDays = Map.copyOf(new EnumMap<>(workingDays));
        if (!workingDays.keySet().equals(Set.of(Stage.values()))) {
            throw new IllegalArgumentException("every stage needs a time limit in " + version);
        }
        if (workingDays.values().stream().anyMatch(days -> days < 1) || !lease.isPositive() || bulkMax < 1) {
            throw new IllegalArgumentException("a limit of nothing in " + version);
        }
    }

    /// The last day on which a stage that a review joins on `day` decides in time.
    public LocalDate dueOf(Stage stage, LocalDate day, WorkingCalendar calendar) {
        return calendar.after(day, workingDays.getOrDefault(stage, 1));
    }
}
