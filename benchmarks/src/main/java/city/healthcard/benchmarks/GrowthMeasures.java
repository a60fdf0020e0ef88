package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.store.EventStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// GROWTH: whether a log of a hundred thousand events and one of ten million are equally fast to append to, to read and
/// to relay. Runs for a long time, and only when asked for.
@Singleton
final class GrowthMeasures {

    private static final int FIRST = 10_000;
    private static final int CLIENTS = 32;
    private static final long READ_MAX = 100_000;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final double BYTES_PER_MEGABYTE = 1024.0 * 1024;

    private final MeterLog log;
    private final EventStore store;
    private final long most;

    /// @param most so many events are there in the end
    GrowthMeasures(
            MeterLog log,
            EventStore store,
            @ConfigProperty(name = "hc.bench.growth", defaultValue = "10000000") long most) {
        this.log = log;
        this.store = store;
        this.most = most;
    }

    /// The figures at each power of ten. What lies between two of them is appended, then relayed as one
    /// backlog.
    List<Measure> growth() {
        var figures = new ArrayList<Measure>();
        var end = FeedPosition.START;
        for (var mark = (long) FIRST; mark <= most; mark *= 10) {
            var missing = mark - log.count();
            var size = "%,d events: ".formatted(mark);
            var appended = Load.perSecond(missing, () -> log.fill(missing));
            System.err.printf("  %s%,.0f appended a second%n", size, appended);
            var relayed = log.drain();
            System.err.printf("  %s%,.0f relayed a second%n", size, relayed);
            var read = Math.min(missing, READ_MAX);
            var begin = end;
            figures.add(known(size + "appended in batches of " + MeterLog.BATCH, "/s", appended));
            figures.add(known(
                    size + "appended one by one, 32 clients",
                    "/s",
                    Load.perSecond(CLIENTS, ROUND, () -> store.append(List.of(Meters.anyEvent())))));
            figures.add(known(
                    size + "read as a feed, from the first",
                    "/s",
                    Load.perSecond(read, () -> log.readFeed(FeedPosition.START, read))));
            figures.add(known(
                    size + "read as a feed, behind what was there before",
                    "/s",
                    Load.perSecond(read, () -> log.readFeed(begin, read))));
            figures.add(known(size + "relayed to Kafka, entered in the tree", "/s", relayed));
            figures.add(known(
                    size + "on disk with indexes",
                    "MB",
                    log.number("select pg_total_relation_size('event')") / BYTES_PER_MEGABYTE));
            end = log.end();
        }
        return figures;
    }

    private static Measure known(String what, String unit, double figure) {
        return Measure.known("GROWTH", what, unit, List.of(figure));
    }
}
