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

    StoreMeasures(Pool pool, PostgresEventStore store, Mutiny.SessionFactory sessions, Vertx vertx) {
        raw = new RawTable(pool);
        grouping = store;
        single = new PostgresEventStore(sessions, vertx, CLIENTS, 1);
    }

    List<Measure> commits() {
        var limit = new ArrayList<Double>();
        var grouped = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        for (var round = -1; round < ROUNDS; round++) {
            keep(round, limit, Load.perSecond(CLIENTS, ROUND, () -> raw.insert(Meters.anyEvent())));
            keep(round, grouped, Load.perSecond(CLIENTS, ROUND, () -> grouping.append(List.of(Meters.anyEvent()))));
            keep(round, alone, Load.perSecond(CLIENTS, ROUND, () -> single.append(List.of(Meters.anyEvent()))));
        }
        return List.of(
                new Measure("R1", "store commits, grouped / raw one-row inserts, 32 clients", grouped, limit, 0.70),
                new Measure("R1", "store commits, grouping off / the same", alone, limit, 0.70));
    }

    List<Measure> batches() {
        var limit = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        for (var round = -1; round < ROUNDS; round++) {
            keep(round, limit, BATCH * Load.perSecond(2, ROUND, () -> raw.insert(batch())));
            keep(round, ours, BATCH * Load.perSecond(2, ROUND, () -> grouping.append(batch())));
        }
        return List.of(new Measure("R3", "batch append of 500 events / raw multi-row insert", ours, limit, 0.70));
    }

    private static List<StoredEvent> batch() {
        return Stream.generate(Meters::anyEvent).limit(BATCH).toList();
    }

    /// The round before the first warms up.
    private static void keep(int round, List<Double> figures, double figure) {
        if (round >= 0) {
            figures.add(figure);
        }
    }
}
