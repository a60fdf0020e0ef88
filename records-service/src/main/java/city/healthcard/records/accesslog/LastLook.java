package city.healthcard.records.accesslog;

import city.healthcard.records.reading.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// When a citizen looked at the own file last, or at the list of who read it: what reached it since is new. The
/// pages of one sitting count as one look, so that what is new stays marked while it is being read.
public final class LastLook {

    private static final Duration SITTING = Duration.ofMinutes(30);
    private static final Set<Scope> LOOKS = EnumSet.of(Scope.FILE, Scope.VISIT);

    private LastLook() {}

    /// Before this, a look was in another sitting.
    public static Instant sittingBefore(Instant now) {
        return now.minus(SITTING);
    }

    /// When somebody looked last at the list of accesses; empty when they did not, or it is not on the list any
    /// more.
    ///
    /// @param capacity as what: `citizen` or `guardian`
    /// @param isTheirs whether a reader's pseudonym is one of theirs
    /// @param before looks since are left out
    public static Optional<Instant> atAccesses(
            List<Access> readings, String capacity, Predicate<String> isTheirs, Instant before) {
        return readings.stream()
                .filter(access -> !access.refused()
                        && access.scope() == Scope.ACCESSES
                        && access.capacity().equals(capacity)
                        && isTheirs.test(access.reader())
                        && access.at().isBefore(before))
                .map(Access::at)
                .max(Instant::compareTo);
    }

    /// When the last sitting before this one was; empty when there was none that is still on the list.
    ///
    /// @param isOwn whether a reader's pseudonym is one of the citizen's own names
    public static Optional<Instant> of(AccessLog log, Predicate<String> isOwn, Instant now) {
        return log.readings().stream()
                .filter(access -> LOOKS.contains(access.scope())
                        && access.capacity().equals("citizen")
                        && isOwn.test(access.reader())
                        && access.at().isBefore(sittingBefore(now)))
                .map(Access::at)
                .max(Instant::compareTo);
    }
}
