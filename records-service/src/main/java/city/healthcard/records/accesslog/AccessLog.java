package city.healthcard.records.accesslog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The recent accesses to what was recorded under one name, newest first, and how many there have been: readings, and
/// attempts that were refused.
///
/// @param count how many readings there were
/// @param shared how many of them are counted under another name as well: the one that stayed at the time
/// @param refused how many attempts were refused
/// @param refusedShared how many of these are counted under another name as well
public record AccessLog(long count, long shared, long refused, long refusedShared, List<Access> accesses) {

    /// Nobody has read.
    public static final AccessLog EMPTY = new AccessLog(0, 0, 0, 0, List.of());

    public AccessLog {
        accesses = List.copyOf(accesses);
    }

    /// The accesses of all names of a person, each once.
    public static AccessLog joined(Collection<AccessLog> logs) {
        if (logs.size() == 1) {
            return logs.iterator().next();
        }
        var count = logs.stream().mapToLong(log -> log.count() - log.shared()).sum();
        var refused = logs.stream()
                .mapToLong(log -> log.refused() - log.refusedShared())
                .sum();
        var acts = new LinkedHashMap<UUID, Access>();
        logs.forEach(log -> log.accesses().forEach(access -> acts.putIfAbsent(access.id(), access)));
        var newest = acts.values().stream().sorted(Access.NEWEST_FIRST).toList();
        var recent = Stream.concat(
                        newest.stream().filter(access -> !access.refused()).limit(AccessLines.READINGS_MAX),
                        newest.stream().filter(Access::refused).limit(AccessLines.REFUSALS_MAX))
                .sorted(Access.NEWEST_FIRST)
                .toList();
        return new AccessLog(count, 0, refused, 0, recent);
    }

    /// The recent accesses that showed something.
    public List<Access> readings() {
        return accesses.stream().filter(access -> !access.refused()).toList();
    }

    /// Whether these are all there have been.
    public boolean whole() {
        return count + refused <= accesses.size();
    }
}
