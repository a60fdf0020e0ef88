package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.feed.Leadership;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.relay.ProofTree;
import city.healthcard.eventsourcing.relay.Relay;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.view.DocumentStore;
import city.healthcard.eventsourcing.view.StoredDocument;
import city.healthcard.eventsourcing.view.ViewKeeper;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// R4 and R5: what relaying and folding cost above reading the feed and writing the same bytes.
@Singleton
final class SubscriberMeasures {

    private static final int PAGE = 1_000;
    private static final int BATCH = 500;
    private static final int REBUILT = 20_000;
    private static final int DRAINED = 30_000;
    private static final int ROUNDS = 3;
    /// In the first rounds of a second each half of the work is compiling.
    private static final int WARMING = 8;
    private static final String NOTES = "notes";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NANOS_BETWEEN_LOOKS = 2_000_000;

    private final EventStore store;
    private final Feed feed;
    private final Pool pool;
    private final Keyring keyring;
    private final Leadership leadership;
    private final ProofTree tree;
    private final Runtime runtime;
    private final DocumentStore documents;
    private final String kafka;

    SubscriberMeasures(
            EventStore store,
            Feed feed,
            Pool pool,
            Keyring keyring,
            Leadership leadership,
            ProofTree tree,
            Runtime runtime,
            DocumentStore documents,
            @ConfigProperty(name = "hc.kafka") String kafka) {
        this.store = store;
        this.feed = feed;
        this.pool = pool;
        this.keyring = keyring;
        this.leadership = leadership;
        this.tree = tree;
        this.runtime = runtime;
        this.documents = documents;
        this.kafka = kafka;
    }

    /// Each round has as many new events, and a relay that has not begun before.
    List<Measure> relay() {
        var from = new FeedPosition[] {FeedPosition.START};
        var figures = Rounds.of(
                WARMING,
                ROUNDS,
                List.of(
                        () -> {
                            fill(DRAINED);
                            var begin = from[0];
                            return Load.perSecond(DRAINED, () -> from[0] = readFeed(begin));
                        },
                        () -> Load.perSecond(DRAINED, () -> produce(DRAINED)),
                        this::drain));
        return List.of(Measure.ratio(
                "R4",
                "relay drain / min(raw feed read, raw producer acks=all)",
                figures.get(2),
                lesser(figures.get(0), figures.get(1)),
                0.50));
    }

    /// Each round the store is emptied, and the view fills itself from the first event on.
    List<Measure> rebuild() {
        if (count() < REBUILT) {
            fill(REBUILT);
        }
        var events = count();
        var keeper = runtime.keeper(Meters.VIEW.name()).orElseThrow();
        keeper.start();
        until(keeper::isWhole);
        var figures = Rounds.of(
                WARMING,
                ROUNDS,
                List.of(
                        () -> Load.perSecond(events, () -> readFeed(FeedPosition.START)),
                        () -> Load.perSecond(events, () -> write(events)),
                        () -> Load.perSecond(events, () -> refill(keeper))));
        keeper.close();
        return List.of(Measure.ratio(
                "R5",
                "read model rebuild / min(raw feed read, raw bulk write)",
                figures.get(2),
                lesser(figures.get(0), figures.get(1)),
                0.70));
    }

    private double drain() {
        var events = count();
        var timer = Executors.newSingleThreadScheduledExecutor();
        try (var relay =
                new Relay("payment", List.of(Meters.AGGREGATE), feed, keyring, pool, leadership, tree, kafka, timer)) {
            return Load.perSecond(DRAINED, () -> {
                relay.start();
                until(() -> number("select global_position from relay where name = 'relay'") >= events);
            });
        } finally {
            timer.shutdown();
        }
    }

    private void refill(ViewKeeper<?> keeper) {
        Load.await(documents.drop(NOTES));
        keeper.wake();
        until(() -> !keeper.isWhole());
        until(keeper::isWhole);
    }

    private void fill(int events) {
        for (var done = 0; done < events; done += BATCH) {
            Load.await(
                    store.append(Stream.generate(Meters::anyEvent).limit(BATCH).toList()));
        }
    }

    private static List<Double> lesser(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToObj(round -> Math.min(one.get(round), other.get(round)))
                .toList();
    }

    private long count() {
        return number("select count(*) from event");
    }

    private static void until(BooleanSupplier reached) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not done within " + PATIENCE);
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    private long number(String query) {
        return Load.await(pool.query(query).execute()).iterator().next().getLong(0);
    }

    private FeedPosition readFeed(FeedPosition from) {
        var cursor = from;
        for (var page = Load.await(feed.after(cursor, PAGE));
                !page.isEmpty();
                page = Load.await(feed.after(cursor, PAGE))) {
            cursor = page.getLast().at();
        }
        return cursor;
    }

    private void produce(long messages) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", kafka, "acks", "all", "linger.ms", 5, "batch.size", 128 * 1024);
        var payload = Meters.anyEvent().hash();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var i = 0L; i < messages; i++) {
                producer.send(new ProducerRecord<>("payment", UUID.randomUUID().toString(), payload));
            }
        }
    }

    private void write(long wanted) {
        for (var done = 0L; done < wanted; done += BATCH) {
            var batch = new ArrayList<StoredDocument>();
            for (var i = 0; i < BATCH; i++) {
                batch.add(new StoredDocument(
                        UUID.randomUUID().toString(),
                        Map.of("own", FeedPosition.START.toString()),
                        Meters.anyEvent().payload(),
                        Map.of()));
            }
            Load.await(documents.write("raw", batch, 1));
        }
        Load.await(documents.drop("raw"));
    }
}
