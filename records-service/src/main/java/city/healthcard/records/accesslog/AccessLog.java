package city.healthcard.records.accesslog;

import java.util.ArrayList;
import java.util.List;

/// The recent readings of one file, newest first, and how many there have been.
public record AccessLog(long count, List<Access> recent) {

    static final AccessLog EMPTY = new AccessLog(0, List.of());

    private static final int RECENT_MAX = 200;

    public AccessLog {
        recent = List.copyOf(recent);
    }

    AccessLog with(Access access) {
        var more = new ArrayList<Access>(Math.min(recent.size() + 1, RECENT_MAX));
        more.add(access);
        more.addAll(recent.subList(0, Math.min(recent.size(), RECENT_MAX - 1)));
        return new AccessLog(count + 1, more);
    }
}
