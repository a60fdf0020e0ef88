package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentStore;
import city.healthcard.eventsourcing.view.StoredDocument;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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
    private static final long NANOS_BETWEEN_LOOKS = 2_000_000;

    private final Feed feed;
    private final Pool pool;
    private final Runtime runtime;
    private final DocumentStore documents;
    private final String kafka;

    SubscriberMeasures(
            Feed feed,
            Pool pool,
            Runtime runtime,
            DocumentStore documents,
            @ConfigProperty(name = "hc.kafka") String kafka) {
        this.feed = feed;
        this.pool = pool;
        this.runtime = runtime;
        this.documents = documents;
        this.kafka = kafka;
    }

    /// The relay drains everything the measures before have written.
    List<Measure> relay() {
        var events = count();
        var feedLimit = Load.perSecond(events, this::readFeed);
        var kafkaLimit = Load.perSecond(events, () -> produce(events));
        var ours = Load.perSecond(events, () -> {
            runtime.relay().start();
            waitFor("select coalesce(max(global_position), 0) from numbered", events);
        });
        return List.of(new Measure(
                "R4",
                "relay drain / min(raw feed read, raw producer acks=all)",
                List.of(ours),
                List.of(Math.min(feedLimit, kafkaLimit)),
                0.50));
    }

    /// The view is filled from the first event on.
    List<Measure> rebuild() {
        var events = count();
        var feedLimit = Load.perSecond(events, this::readFeed);
        var documentLimit = Load.perSecond(events, () -> write(events));
        var keeper = runtime.keeper(Meters.VIEW.name()).orElseThrow();
        var ours = Load.perSecond(events, () -> {
            keeper.start();
            while (!keeper.isWhole()) {
                LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            }
        });
        return List.of(new Measure(
                "R5",
                "read model rebuild / min(raw feed read, raw bulk write)",
                List.of(ours),
                List.of(Math.min(feedLimit, documentLimit)),
                0.70));
    }

    private long count() {
        return number("select count(*) from event");
    }

    private void waitFor(String query, long value) {
        while (number(query) < value) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    private long number(String query) {
        return Load.await(pool.query(query).execute()).iterator().next().getLong(0);
    }

    private void readFeed() {
        var cursor = FeedPosition.START;
        for (var page = Load.await(feed.after(cursor, PAGE));
                !page.isEmpty();
                page = Load.await(feed.after(cursor, PAGE))) {
            cursor = page.getLast().at();
        }
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
            Load.await(documents.write("raw", batch));
        }
        Load.await(documents.drop("raw"));
    }
}
