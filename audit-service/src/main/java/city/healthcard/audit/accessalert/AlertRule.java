package city.healthcard.audit.accessalert;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.person.CitizenId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much one person may do before an access auditor hears of it.
///
/// @param name tells it from other rules, and stays the same from edition to edition
/// @param limit so many are no alert; one more is
/// @param within how long the time is in which they are counted, which may begin at any moment
/// @param capacities as what somebody reads or tries to; empty for all
/// @param purposes codes of PurposeOfUse (HL7 v3) that are counted; empty for all
/// @param except pseudonyms of readers who are not counted, such as systems that ask for many people
public record AlertRule(
        String name,
        Measure measure,
        int limit,
        Duration within,
        Set<String> capacities,
        Set<String> purposes,
        Set<String> except) {

    private static final int LIMIT_MAX = 500;

    public AlertRule {
        capacities = Set.copyOf(capacities);
        purposes = Set.copyOf(purposes);
        except = Set.copyOf(except);
        if (limit < 1 || limit > LIMIT_MAX || !within.isPositive()) {
            throw new IllegalArgumentException("a limit of nothing, or of too much, in " + name);
        }
    }

    /// Whether it counts an access. What citizens do with their own file is their own.
    public boolean counts(CitizenId citizen, Access access) {
        return !access.reader().equals(citizen.value().toString())
                && access.refusal().isEmpty() != (measure == Measure.REFUSED_ATTEMPTS)
                && (capacities.isEmpty() || capacities.contains(access.capacity()))
                && (purposes.isEmpty() || purposes.contains(access.purpose()))
                && !except.contains(access.reader());
    }

    /// What is worth knowing after one more sighting, the earliest first: as many as exceed the limit,
    /// the latest. Of those that are one the latest stands for all; of one act that is about several
    /// names of a person the first.
    public List<Sighting> recent(List<Sighting> before, Sighting next) {
        if (before.stream().anyMatch(known -> known.read().equals(next.read()))) {
            return before;
        }
        var same = before.stream()
                .filter(known -> measure.oneOf(known).equals(measure.oneOf(next)))
                .findFirst();
        if (same.isPresent() && same.get().at().isAfter(next.at())) {
            return before;
        }
        var recent = new ArrayList<>(before);
        same.ifPresent(recent::remove);
        recent.add(next);
        recent.sort(Sighting.IN_ORDER);
        return List.copyOf(recent.subList(Math.max(0, recent.size() - limit - 1), recent.size()));
    }

    /// The window in which these sightings go beyond the limit; empty when they do not.
    ///
    /// @param sightings different ones, the earliest first
    public Optional<Instant> exceededBy(List<Sighting> sightings) {
        if (sightings.size() <= limit) {
            return Optional.empty();
        }
        var last = sightings.getLast().at();
        var first = sightings.get(sightings.size() - limit - 1).at();
        return Duration.between(first, last).compareTo(within) < 0 ? Optional.of(windowOf(last)) : Optional.empty();
    }

    /// When the window began in which a moment lies. Windows follow one another from 1970 on: a person
    /// is told of once in each, though what is counted may have begun in the one before.
    private Instant windowOf(Instant moment) {
        return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), within.toMillis()) * within.toMillis());
    }
}
