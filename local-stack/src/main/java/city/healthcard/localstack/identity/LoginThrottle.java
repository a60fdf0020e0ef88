package city.healthcard.localstack.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows down whoever guesses: after some failures in a row a name has to wait, longer with every further failure.
/// Names that do not exist are counted like those that do. Confined to one thread, as its server is.
final class LoginThrottle {

    private static final int NAMES_MAX = 10_000;

    private final Limits limits;
    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES_MAX;
        }
    };

    LoginThrottle(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// @param failuresFree how many failures cost nothing
    /// @param step how much longer every further failure makes the wait
    /// @param waitMax the longest wait
    record Limits(int failuresFree, Duration step, Duration waitMax) {}

    private record Failures(int count, Instant notBefore) {}

    /// How long the name has to wait; empty when it may try now.
    Optional<Duration> wait(String name) {
        var known = failures.get(name);
        var now = clock.instant();
        return known == null || !known.notBefore().isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, known.notBefore()));
    }

    void failed(String name) {
        var known = failures.get(name);
        var count = known == null ? 1 : known.count() + 1;
        failures.put(name, new Failures(count, clock.instant().plus(penalty(count))));
    }

    void succeeded(String name) {
        failures.remove(name);
    }

    private Duration penalty(int count) {
        if (count < limits.failuresFree()) {
            return Duration.ZERO;
        }
        var penalty = limits.step().multipliedBy(count - limits.failuresFree() + 1L);
        return penalty.compareTo(limits.waitMax()) < 0 ? penalty : limits.waitMax();
    }
}
