package city.healthcard.eventsourcing.view;

import city.healthcard.eventsourcing.example.LampEvent;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.PlacedFact;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What happened, in order, for any number of readers.
final class Chronicle {

    private final List<PlacedFact> facts = new ArrayList<>();

    void says(UUID about, LampEvent... events) {
        for (var event : events) {
            var place = place(facts.size() + 1);
            var fact = new Fact(event, "lamp-" + place + "/1", about, 1, Instant.EPOCH);
            facts.add(new PlacedFact("own", place, Optional.of(fact)));
        }
    }

    /// Where the last fact stands.
    String end() {
        return place(facts.size());
    }

    FactReader reader(Map<String, String> cursors, Runnable wake) {
        var from = cursors.getOrDefault("own", FactReader.BEGINNING);
        var next = new AtomicInteger((int)
                facts.stream().filter(one -> one.cursor().compareTo(from) <= 0).count());
        return new FactReader() {

            @Override
            public Uni<List<PlacedFact>> next(int limit) {
                return Uni.createFrom().item(() -> {
                    var batch = List.copyOf(facts.subList(next.get(), facts.size()));
                    next.set(facts.size());
                    return batch;
                });
            }

            @Override
            public boolean caughtUp() {
                return next.get() == facts.size();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private static String place(int number) {
        return "%08d".formatted(number);
    }
}
