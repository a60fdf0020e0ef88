package city.healthcard.records.accesslog;

import java.util.List;

/// The recent readings of one file, newest first, and how many there have been.
public record AccessLog(long count, List<Access> accesses) {

    /// Nobody has read.
    public static final AccessLog EMPTY = new AccessLog(0, List.of());

    public AccessLog {
        accesses = List.copyOf(accesses);
    }
}
