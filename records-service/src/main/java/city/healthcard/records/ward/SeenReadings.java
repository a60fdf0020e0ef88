package city.healthcard.records.ward;

import static java.util.stream.Collectors.toSet;

import city.healthcard.records.accesslog.Access;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import java.util.List;

/// As much of who read a ward's file as the guardian may know. That an institution read says that the ward was there: a
/// guardian for whom something is sealed sees the readings of those institutions alone whose visits are shown, and
/// nothing of what was refused: a refusal may say that something is sealed.
///
/// @param count how many there have been; of what is shown only, where something is left out
/// @param own how many of them were the citizen's own looks
/// @param refused how many attempts were refused, as far as they are shown
/// @param isWhole whether nothing is left out
public record SeenReadings(long count, long own, long refused, List<Access> accesses, boolean isWhole) {

    public SeenReadings {
        accesses = List.copyOf(accesses);
    }

    /// All of them.
    public static SeenReadings all(AccessLog log) {
        return new SeenReadings(log.count(), log.own(), log.refused(), log.accesses(), true);
    }

    /// Of a file, as much of it as the guardian may see.
    ///
    /// @param everything whether the guardian may see what is sensitive
    public static SeenReadings of(AccessLog log, HealthFile file, boolean everything) {
        if (everything) {
            return all(log);
        }
        var known = file.shown().stream().map(FileEntry::institution).collect(toSet());
        var seen = log.readings().stream()
                .filter(access -> access.institution().isEmpty() || known.contains(access.institution()))
                .toList();
        var own = seen.stream().filter(Access::isCitizens).count();
        return new SeenReadings(seen.size(), own, 0, seen, false);
    }
}
