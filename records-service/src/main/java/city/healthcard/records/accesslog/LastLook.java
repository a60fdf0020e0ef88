package city.healthcard.records.accesslog;

import city.healthcard.records.reading.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// When a citizen looked at the own file last: what reached it since is new. The pages of one sitting count as one
/// look, so that what is new stays marked while it is being read.
public final class LastLook {

    private static final Duration SITTING = Duration.ofMinutes(30);
    private static final Set<Scope> LOOKS = EnumSet.of(Scope.FILE, Scope.VISIT);

    private LastLook() {}

    /// When the last sitting before this one was; empty when there was none that is still on the list.
    ///
    /// @param isOwn whether a reader's pseudonym is one of the citizen's own names
    public static Optional<Instant> of(AccessLog log, Predicate<String> isOwn, Instant now) {
        return log.readings().stream()
                .filter(access -> LOOKS.contains(access.scope())
                        && access.capacity().equals("citizen")
                        && isOwn.test(access.reader())
                        && access.at().isBefore(now.minus(SITTING)))
                .map(Access::at)
                .max(Instant::compareTo);
    }
}
