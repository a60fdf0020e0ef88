package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.PostgresEventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/// R1 and R3: what the store costs above the bare table.
@Singleton
final class StoreMeasures {

    private static final int CLIENTS = 32;
    private static final int BATCH = 500;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(2);

    private final RawTable raw;
    private final EventStore grouping;
    private final EventStore single;
    private final List<Double> inserts = new ArrayList<>();

    StoreMeasures(Pool pool, PostgresEventStore store, Mutiny.SessionFactory sessions, Vertx vertx) {
        raw = new RawTable(pool);
        grouping = store;
        single = new PostgresEventStore(sessions, vertx, CLIENTS, 1);
    }

    /// Rows that bare prepared inserts bring in, one commit each: the measure of this machine.
    List<Double> inserts() {
        if (inserts.isEmpty()) {
            inserts.addAll(Rounds.of(3, List.of(this::rawCommits)).getFirst());
        }
        return inserts;
    }

    List<Measure> commits() {
        var figures = Rounds.of(
                ROUNDS,
                List.of(
                        this::rawCommits,
                        () -> Load.perSecond(CLIENTS, ROUND, () -> grouping.append(List.of(Meters.anyEvent()))),
                        () -> Load.perSecond(CLIENTS, ROUND, () -> single.append(List.of(Meters.anyEvent())))));
        var limit = figures.getFirst();
        inserts.clear();
        inserts.addAll(limit);
        return List.of(
                Measure.ratio(
                        "R1",
                        "store commits / raw one-row inserts, 32 clients, grouping on",
                        figures.get(1),
                        limit,
                        0.70),
                Measure.ratio("R1", "the same, grouping off", figures.get(2), limit, 0.70));
    }

    List<Measure> batches() {
        var figures = Rounds.of(
                ROUNDS,
                List.of(
                        () -> BATCH * Load.perSecond(2, ROUND, () -> raw.insert(batch())),
                        () -> BATCH * Load.perSecond(2, ROUND, () -> grouping.append(batch())),
                        () -> BATCH * Load.perSecond(2, ROUND, () -> single.append(batch()))));
        return List.of(
                Measure.ratio(
                        "R3",
                        "batch append of 500 events / raw multi-row insert, grouping on",
                        figures.get(1),
                        figures.getFirst(),
                        0.70),
                Measure.ratio("R3", "the same, grouping off", figures.get(2), figures.getFirst(), 0.70));
    }

    private double rawCommits() {
        return Load.perSecond(CLIENTS, ROUND, () -> raw.insert(Meters.anyEvent()));
    }

    private static List<StoredEvent> batch() {
        return Stream.generate(Meters::anyEvent).limit(BATCH).toList();
    }
}
