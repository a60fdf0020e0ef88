package city.healthcard.audit.readertally;

import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.audit.accessalert.AlertRule;
import city.healthcard.audit.accessalert.Sighting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What one rule counts of one reader. Holds no more than one more than the rule's limit, and the last windows in which
/// there was too much.
///
/// @param rule name of the rule
/// @param recent different sightings, the earliest first; each is counted for one alert
/// @param excesses one for each window, the latest first
record RuleTally(String rule, List<Sighting> recent, List<Excess> excesses) {

    private static final int WINDOWS_MAX = 10;

    RuleTally {
        recent = List.copyOf(recent);
        excesses = List.copyOf(excesses);
    }

    static RuleTally of(String rule) {
        return new RuleTally(rule, List.of(), List.of());
    }

    RuleTally after(AccessEntered entered, AlertRule by, String policy) {
        var access = entered.access();
        var sighting = new Sighting(entered.citizen().value(), entered.number(), access.read(), access.readAt());
        var now = by.recent(recent, sighting);
        return by.exceededBy(now)
                .map(window -> with(new Excess(window, policy, access.capacity(), access.institution(), false, now)))
                .orElseGet(() -> new RuleTally(rule, now, excesses));
    }

    /// Counting begins anew. Of a window that is told of already, or that is too long ago to know, nothing
    /// is told.
    private RuleTally with(Excess excess) {
        var isKnown = excesses.stream().anyMatch(one -> one.window().equals(excess.window()));
        return isKnown
                ? new RuleTally(rule, List.of(), excesses)
                : new RuleTally(
                        rule,
                        List.of(),
                        Stream.concat(Stream.of(excess), excesses.stream())
                                .sorted(Comparator.comparing(Excess::window).reversed())
                                .limit(WINDOWS_MAX)
                                .toList());
    }

    RuleTally raised(Instant window) {
        return new RuleTally(
                rule,
                recent,
                excesses.stream()
                        .map(excess -> excess.window().equals(window) ? excess.asRaised() : excess)
                        .toList());
    }

    List<Excess> unraised() {
        return excesses.stream().filter(excess -> !excess.raised()).toList();
    }
}
