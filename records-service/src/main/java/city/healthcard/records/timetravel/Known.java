package city.healthcard.records.timetravel;

import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.visit.VisitEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A visit as it was known at a time.
///
/// @param visit as it was; a mark without content when it has been withdrawn since, because it may have been somebody
/// else's
/// @param onFile whether it was in the file then, and not withdrawn yet
record Known(FiledVisit visit, boolean onFile) {

    /// A visit as it was known before a time; empty when nobody had spoken of it.
    ///
    /// @param now as it is known now
    /// @param events its history; needed only where it was revised after that time
    static Optional<Known> before(Instant end, FiledVisit now, List<Recorded<VisitEvent>> events) {
        if (!now.recordedAt().isBefore(end)) {
            return Optional.empty();
        }
        if (now.withdrawn()) {
            return Optional.of(new Known(now, !now.revisedAt().isBefore(end)));
        }
        if (now.revisedAt().isBefore(end)) {
            return Optional.of(new Known(now, true));
        }
        var known = Optional.<FiledVisit>empty();
        for (var event : events) {
            if (event.recordedAt().isBefore(end)) {
                known = FiledVisit.after(known, event.event(), event.recordedAt());
            }
        }
        return known.map(visit -> new Known(visit, true));
    }

    /// Whether its history is needed to know it as it was before a time.
    static boolean needsHistory(Instant end, FiledVisit now) {
        return !now.withdrawn()
                && now.recordedAt().isBefore(end)
                && !now.revisedAt().isBefore(end);
    }
}
