package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.feed.Leadership;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.relay.ProofTree;
import city.healthcard.eventsourcing.relay.Relay;
import city.healthcard.eventsourcing.store.EventStore;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The bench's own log of meters: filled in batches, read as a feed, drained by a relay.
@Singleton
final class MeterLog {

    static final int BATCH = 500;

    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NANOS_BETWEEN_LOOKS = 2_000_000;

    private static final String LAST = """
            select transaction_id::text::bigint, position from event order by transaction_id desc, position desc limit 1
            """;

    private final EventStore store;
    private final Feed feed;
    private final Pool pool;
    private final Keyring keyring;
    private final Leadership leadership;
    private final ProofTree tree;
    private final String kafka;

    MeterLog(
            EventStore store,
            Feed feed,
            Pool pool,
            Keyring keyring,
            Leadership leadership,
            ProofTree tree,
            @ConfigProperty(name = "hc.kafka") String kafka) {
        this.store = store;
        this.feed = feed;
        this.pool = pool;
        this.keyring = keyring;
        this.leadership = leadership;
        this.tree = tree;
        this.kafka = kafka;
    }

    /// Appends batches, one after the other, until there are so many events more.
    void fill(long events) {
        for (var done = 0L; done < events; done += BATCH) {
            Load.await(
                    store.append(Stream.generate(Meters::anyEvent).limit(BATCH).toList()));
        }
    }

    long count() {
        return number("select count(*) from event");
    }

    /// The place of the last event, or the beginning.
    FeedPosition end() {
        var rows = Load.await(pool.query(LAST).execute());
        return rows.rowCount() == 0
                ? FeedPosition.START
                : new FeedPosition(
                        rows.iterator().next().getLong(0),
                        rows.iterator().next().getLong(1));
    }

    long number(String query) {
        var first = Load.await(pool.query(query).execute()).iterator().next();
        return first.getLong(0);
    }

    /// Reads whatever lies behind a place, and says where the end is.
    FeedPosition readFeed(FeedPosition from) {
        return readFeed(from, Long.MAX_VALUE);
    }

    /// Reads at least so many events, as far as there are, and says how far it came.
    FeedPosition readFeed(FeedPosition from, long events) {
        var cursor = from;
        var read = 0L;
        for (var page = Load.await(feed.after(cursor, PAGE));
                !page.isEmpty();
                page = read < events ? Load.await(feed.after(cursor, PAGE)) : List.of()) {
            cursor = page.getLast().at();
            read += page.size();
        }
        return cursor;
    }

    /// How many events a second a relay of its own brings to Kafka, of those that none has brought yet.
    double drain() {
        var all = count();
        var waiting = all - relayed();
        var timer = Executors.newSingleThreadScheduledExecutor();
        try (var relay =
                new Relay("payment", List.of(Meters.AGGREGATE), feed, keyring, pool, leadership, tree, kafka, timer)) {
            return Load.perSecond(waiting, () -> {
                relay.start();
                untilDrained(all);
            });
        } finally {
            timer.shutdown();
        }
    }

    /// As patient as long as something moves.
    private void untilDrained(long all) {
        for (var done = relayed(); done < all; done = relayed()) {
            var before = done;
            until(() -> relayed() > before);
        }
    }

    private long relayed() {
        return number("select coalesce(max(global_position), 0) from relay where name = 'relay'");
    }

    static void until(BooleanSupplier reached) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not done within " + PATIENCE);
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }
}
