package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentStore;
import city.healthcard.eventsourcing.view.StoredDocument;
import city.healthcard.eventsourcing.view.ViewKeeper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// R4 and R5: what relaying and folding cost above reading the feed and writing the same bytes.
@Singleton
final class SubscriberMeasures {

    private static final int BATCH = 500;
    private static final int REBUILT = 20_000;
    private static final int DRAINED = 30_000;
    private static final int ROUNDS = 3;
    /// In the first rounds of a second each half of the work is compiling.
    private static final int WARMING = 8;
    private static final String NOTES = "notes";

    private final MeterLog log;
    private final Runtime runtime;
    private final DocumentStore documents;
    private final String kafka;

    SubscriberMeasures(
            MeterLog log, Runtime runtime, DocumentStore documents, @ConfigProperty(name = "hc.kafka") String kafka) {
        this.log = log;
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
                            log.fill(DRAINED);
                            var begin = from[0];
                            return Load.perSecond(DRAINED, () -> from[0] = log.readFeed(begin));
                        },
                        () -> Load.perSecond(DRAINED, () -> produce(DRAINED)),
                        log::drain));
        return List.of(Measure.ratio(
                "R4",
                "relay drain / min(raw feed read, raw producer acks=all)",
                figures.get(2),
                lesser(figures.get(0), figures.get(1)),
                0.50));
    }

    /// Each round the store is emptied, and the view fills itself from the first event on.
    List<Measure> rebuild() {
        if (log.count() < REBUILT) {
            log.fill(REBUILT);
        }
        var events = log.count();
        var keeper = runtime.keeper(Meters.VIEW.name()).orElseThrow();
        keeper.start();
        MeterLog.until(keeper::isWhole);
        var figures = Rounds.of(
                WARMING,
                ROUNDS,
                List.of(
                        () -> Load.perSecond(events, () -> log.readFeed(FeedPosition.START)),
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

    private void refill(ViewKeeper<?> keeper) {
        Load.await(documents.drop(NOTES));
        keeper.wake();
        MeterLog.until(() -> !keeper.isWhole());
        MeterLog.until(keeper::isWhole);
    }

    private static List<Double> lesser(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToObj(round -> Math.min(one.get(round), other.get(round)))
                .toList();
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
