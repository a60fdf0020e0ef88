package city.healthcard.records.accesslog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The recent accesses to what was recorded under one name, newest first, and how many there have been: readings, and
/// attempts that were refused.
///
/// @param count how many readings there were
/// @param shared how many of them are counted under another name as well: the one that stayed at the time
/// @param own how many of them were the citizen's own looks
/// @param ownShared how many of these are counted under another name as well
/// @param refused how many attempts were refused
/// @param refusedShared how many of these are counted under another name as well
public record AccessLog(
        long count, long shared, long own, long ownShared, long refused, long refusedShared, List<Access> accesses) {

    /// Nobody has read.
    public static final AccessLog EMPTY = new AccessLog(0, 0, 0, 0, 0, 0, List.of());

    public AccessLog {
        accesses = List.copyOf(accesses);
    }

    /// The accesses of all names of a person, each once.
    public static AccessLog joined(Collection<AccessLog> logs) {
        if (logs.size() == 1) {
            return logs.iterator().next();
        }
        var count = logs.stream().mapToLong(log -> log.count() - log.shared()).sum();
        var own = logs.stream().mapToLong(log -> log.own() - log.ownShared()).sum();
        var refused = logs.stream()
                .mapToLong(log -> log.refused() - log.refusedShared())
                .sum();
        var acts = new LinkedHashMap<UUID, Access>();
        logs.forEach(log -> log.accesses().forEach(access -> acts.putIfAbsent(access.id(), access)));
        var recent = Stream.of(
                        newest(acts, access -> !access.refused() && !access.isCitizens(), AccessLines.READINGS_MAX),
                        newest(acts, access -> !access.refused() && access.isCitizens(), AccessLines.OWN_MAX),
                        newest(acts, Access::refused, AccessLines.REFUSALS_MAX))
                .flatMap(accesses -> accesses)
                .sorted(Access.NEWEST_FIRST)
                .toList();
        return new AccessLog(count, 0, own, 0, refused, 0, recent);
    }

    private static Stream<Access> newest(Map<UUID, Access> acts, Predicate<Access> wanted, int max) {
        return acts.values().stream().filter(wanted).sorted(Access.NEWEST_FIRST).limit(max);
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
