package city.healthcard.eventsourcing.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Who rests, and what wakes whom. Whoever is not concerned comes by once a second, and passes many at a time.
final class Sleepers {

    private final List<Sleeper> sleepers = new ArrayList<>();

    /// @param types the stored types that concern it
    private record Sleeper(Set<String> types, Runnable wake) {}

    /// Who is woken by these stored types.
    void add(Set<String> types, Runnable wake) {
        sleepers.add(new Sleeper(Set.copyOf(types), wake));
    }

    /// Wakes those whom one of these types concerns, each once.
    void wake(Set<String> types) {
        sleepers.stream()
                .filter(one -> !Collections.disjoint(one.types(), types))
                .forEach(one -> one.wake().run());
    }
}
