package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.store.EventStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// GROWTH: whether a log of ten thousand events and one of ten million are equally fast to append to, to read and to
/// relay. Runs for a long time, and only when asked for.
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

    /// What a log of one size does in a second.
    ///
    /// @param appended in batches
    /// @param committed one by one
    /// @param begun read from the first event on
    /// @param read behind what was there at the size before
    private record Rates(double appended, double committed, double begun, double read, double relayed) {}

    /// The figures at each power of ten, and R8, what is left of the first at the last. What lies between
    /// two of them
    /// is appended, then relayed as one backlog.
    List<Measure> growth() {
        var figures = new ArrayList<Measure>();
        var rates = new ArrayList<Rates>();
        var end = FeedPosition.START;
        for (var mark = (long) FIRST; mark <= most; mark *= 10) {
            if (mark <= log.count()) {
                continue; // measures before this one have left more
            }
            var measured = at(mark, end);
            rates.add(measured);
            figures.addAll(rows("%,d events: ".formatted(mark), measured));
            end = log.end();
        }
        figures.addAll(kept(rates.getFirst(), rates.getLast()));
        return figures;
    }

    private Rates at(long mark, FeedPosition before) {
        var missing = mark - log.count();
        var appended = Load.perSecond(missing, () -> log.fill(missing));
        System.err.printf("  %,d events: %,.0f appended a second%n", mark, appended);
        var relayed = log.drain();
        System.err.printf("  %,d events: %,.0f relayed a second%n", mark, relayed);
        var read = Math.min(missing, READ_MAX);
        return new Rates(
                appended,
                Load.perSecond(CLIENTS, ROUND, () -> store.append(List.of(Meters.anyEvent()))),
                Load.perSecond(read, () -> log.readFeed(FeedPosition.START, read)),
                Load.perSecond(read, () -> log.readFeed(before, read)),
                relayed);
    }

    private List<Measure> rows(String size, Rates rates) {
        return List.of(
                known(size + "appended in batches of " + MeterLog.BATCH, "/s", rates.appended()),
                known(size + "appended one by one, 32 clients", "/s", rates.committed()),
                known(size + "read as a feed, from the first", "/s", rates.begun()),
                known(size + "read as a feed, behind what was there before", "/s", rates.read()),
                known(size + "relayed to Kafka, entered in the tree", "/s", rates.relayed()),
                known(
                        size + "on disk with indexes",
                        "MB",
                        log.number("select pg_total_relation_size('event')") / BYTES_PER_MEGABYTE));
    }

    private static List<Measure> kept(Rates first, Rates last) {
        return List.of(
                kept("appends in batches", last.appended(), first.appended()),
                kept("appends one by one", last.committed(), first.committed()),
                kept("reads of the feed", last.read(), first.read()),
                kept("relaying", last.relayed(), first.relayed()));
    }

    private static Measure kept(String what, double last, double first) {
        return Measure.ratio("R8", what + " at the last size / at the first", List.of(last), List.of(first), 0.90);
    }

    private static Measure known(String what, String unit, double figure) {
        return Measure.known("GROWTH", what, unit, List.of(figure));
    }
}
