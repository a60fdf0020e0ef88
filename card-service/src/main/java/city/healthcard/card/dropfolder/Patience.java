package city.healthcard.card.dropfolder;

import city.healthcard.card.partner.Partner;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often a file that breaks off is begun again. Those behind it wait, for they may rest on it; after an hour it is
/// set aside, so that a file which nobody can take does not silence its sender. Kept in memory: a new process has
/// patience anew.
final class Patience {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration IN_ALL = Duration.ofHours(1);

    private final Map<File, Failures> failures = new ConcurrentHashMap<>();

    private record File(Partner partner, String name) {}

    /// @param pause before the next try, which is not made before `next`
    private record Failures(Instant first, Duration pause, Instant next) {

        static Failures first(Instant now) {
            return new Failures(now, FIRST_WAIT, now.plus(FIRST_WAIT));
        }

        Failures again(Instant now) {
            var longer = pause.multipliedBy(2);
            var granted = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
            return new Failures(first, granted, now.plus(granted));
        }
    }

    /// Whether it is time to begin the file, or to begin it again.
    boolean mayTry(Partner partner, String name, Instant now) {
        var before = failures.get(new File(partner, name));
        return before == null || !now.isBefore(before.next());
    }

    /// Notes that the file broke off; tells whether it is not begun again.
    boolean endsWith(Partner partner, String name, Instant now) {
        var noted = failures.merge(new File(partner, name), Failures.first(now), (before, _) -> before.again(now));
        return !now.isBefore(noted.first().plus(IN_ALL));
    }

    /// The file is done with.
    void forget(Partner partner, String name) {
        failures.remove(new File(partner, name));
    }
}
