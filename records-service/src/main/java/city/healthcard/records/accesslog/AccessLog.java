package city.healthcard.records.accesslog;

import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import java.util.ArrayList;
import java.util.List;

/// The recent readings of one file, newest first, and how many there have been.
public record AccessLog(long count, List<Access> accesses) {

    /// Nobody has read.
    public static final AccessLog EMPTY = new AccessLog(0, List.of());

    private static final int RECENT_MAX = 100;

    public AccessLog {
        accesses = List.copyOf(accesses);
    }

    /// With one more reading.
    public AccessLog after(ReadingEvent event) {
        return switch (event) {
            case FileRead read -> with(Access.of(read));
        };
    }

    private AccessLog with(Access access) {
        var more = new ArrayList<Access>(Math.min(accesses.size() + 1, RECENT_MAX));
        more.add(access);
        more.addAll(accesses.subList(0, Math.min(accesses.size(), RECENT_MAX - 1)));
        return new AccessLog(count + 1, more);
    }
}
