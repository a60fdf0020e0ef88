package city.healthcard.records.visit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;

/// What a revision brings that the one before did not have.
///
/// @param ready keys of the reports that somebody answers for now, and nobody did before
/// @param amended keys of the reports that were verified before and say something else now
record ReportNews(List<String> ready, List<String> amended) {

    static ReportNews between(List<ReportState> before, List<ReportState> now) {
        var known = before.stream().collect(toMap(ReportState::key, identity()));
        var ready = new ArrayList<String>();
        var amended = new ArrayList<String>();
        for (var report : now) {
            var was = known.get(report.key());
            if (!report.verified()) {
                continue;
            }
            if (was == null || !was.verified()) {
                ready.add(report.key());
            } else if (!was.digest().equals(report.digest())) {
                amended.add(report.key());
            }
        }
        return new ReportNews(List.copyOf(ready), List.copyOf(amended));
    }

    boolean isEmpty() {
        return ready.isEmpty() && amended.isEmpty();
    }
}
