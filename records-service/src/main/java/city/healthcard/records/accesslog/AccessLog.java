package city.healthcard.records.accesslog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// The recent readings of what was recorded under one name, newest first, and how many there have been.
///
/// @param shared how many of them are counted under another name as well: the one that stayed at the time
public record AccessLog(long count, long shared, List<Access> accesses) {

    /// Nobody has read.
    public static final AccessLog EMPTY = new AccessLog(0, 0, List.of());

    public AccessLog {
        accesses = List.copyOf(accesses);
    }

    /// The readings of all names of a person, each once.
    public static AccessLog joined(Collection<AccessLog> logs) {
        if (logs.size() == 1) {
            return logs.iterator().next();
        }
        var count = logs.stream().mapToLong(log -> log.count() - log.shared()).sum();
        var acts = new LinkedHashMap<UUID, Access>();
        logs.forEach(log -> log.accesses().forEach(access -> acts.putIfAbsent(access.id(), access)));
        var recent = acts.values().stream()
                .sorted(Comparator.comparing(Access::at).reversed().thenComparing(Access::id))
                .limit(AccessLines.RECENT_MAX)
                .toList();
        return new AccessLog(count, 0, recent);
    }
}
