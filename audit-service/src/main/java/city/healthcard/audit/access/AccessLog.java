package city.healthcard.audit.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// How far a citizen's access log has come.
///
/// @param count how many readings it holds
/// @param head the chain's head after the last of them
/// @param reads the ids of all of them
public record AccessLog(long count, String head, Set<UUID> reads) {

    /// A log without a reading.
    public static AccessLog empty() {
        return new AccessLog(0, AccessChain.FIRST, Set.of());
    }

    /// One set serves the whole fold: a log of a hundred thousand readings must not copy it each time.
    AccessLog with(AccessEvent.AccessEntered entered) {
        var known = reads instanceof HashSet<UUID> mine ? mine : new HashSet<>(reads);
        known.add(entered.access().read());
        return new AccessLog(entered.number(), entered.head(), known);
    }
}
