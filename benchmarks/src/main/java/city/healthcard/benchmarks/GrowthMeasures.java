package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// GROWTH: whether a log of ten thousand events and one of ten million are equally fast to append to, to read and to
/// relay. What lies between two sizes is appended and relayed first; then, at each size, the same few events are
/// measured. Runs for a long time, and only when asked for.
@Singleton
final class GrowthMeasures {

    private static final int FIRST = 10_000;
    private static final int CLIENTS = 32;
    private static final int ROUNDS = 5;
    private static final int A_ROUND_OF_BATCHES = 5_000;
    private static final Duration A_ROUND_OF_SINGLES = Duration.ofMillis(500);
    private static final int CALM = 1_000;
    private static final Duration CALM_TIME = Duration.ofSeconds(5);
    private static final long READ_MAX = 50_000;
    private static final double KEPT_MIN = 0.90;
    private static final double P99_GROWTH_MAX = 1.2;
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
    /// @param sustained in batches, all the way from the size before
    /// @param appended in batches
    /// @param committed one by one
    /// @param p99 of one alone, in milliseconds, when a thousand a second are asked for
    /// @param begun read from the first event on
    /// @param read the latest
    private record Rates(
            double sustained,
            List<Double> appended,
            List<Double> committed,
            double p99,
            List<Double> begun,
            List<Double> read,
            double relayed) {}

    /// The figures at each power of ten, and R8, what is left of the first at the last.
    List<Measure> growth() {
        var figures = new ArrayList<Measure>();
        var rates = new ArrayList<Rates>();
        for (var mark = (long) FIRST; mark <= most; mark *= 10) {
            if (mark <= log.count()) {
                continue; // measures before this one have left more
            }
            var measured = at(mark);
            rates.add(measured);
            figures.addAll(rows("%,d events: ".formatted(mark), measured));
        }
        figures.addAll(kept(rates.getFirst(), rates.getLast()));
        return figures;
    }

    private Rates at(long mark) {
        var missing = mark - log.count();
        var sustained = Load.perSecond(missing, () -> log.fill(missing));
        System.err.printf("  %,d events: %,.0f appended a second on the way%n", mark, sustained);
        System.err.printf("  %,d events: %,.0f relayed a second on the way%n", mark, log.drain());
        var before = log.end();
        var appended = rounds(() -> Load.perSecond(A_ROUND_OF_BATCHES, () -> log.fill(A_ROUND_OF_BATCHES)));
        var committed = rounds(() -> Load.perSecond(CLIENTS, A_ROUND_OF_SINGLES, this::appendOne));
        var p99 = Load.latencies(CALM, CALM_TIME, this::appendOne).p99();
        var latest = log.count() - mark;
        var relayed = log.drain();
        var first = Math.min(mark, READ_MAX);
        return new Rates(
                sustained,
                appended,
                committed,
                p99,
                rounds(() -> Load.perSecond(first, () -> log.readFeed(FeedPosition.START, first))),
                rounds(() -> Load.perSecond(latest, () -> log.readFeed(before))),
                relayed);
    }

    /// One round more than is counted: the first warms up.
    private static List<Double> rounds(Supplier<Double> round) {
        return Stream.generate(round).limit(ROUNDS + 1L).skip(1).toList();
    }

    private Uni<?> appendOne() {
        return store.append(List.of(Meters.anyEvent()));
    }

    private List<Measure> rows(String size, Rates rates) {
        return List.of(
                known(size + "appended in batches of " + MeterLog.BATCH, "/s", rates.appended()),
                known(size + "the same, all the way from the size before", "/s", List.of(rates.sustained())),
                known(size + "appended one by one, %d clients".formatted(CLIENTS), "/s", rates.committed()),
                known(size + "p99 of one, at %,d a second".formatted(CALM), "ms", List.of(rates.p99())),
                known(size + "read as a feed, from the first", "/s", rates.begun()),
                known(size + "read as a feed, the latest", "/s", rates.read()),
                known(size + "relayed to Kafka, entered in the tree", "/s", List.of(rates.relayed())),
                known(
                        size + "on disk with indexes",
                        "MB",
                        List.of(log.number("select pg_total_relation_size('event')") / BYTES_PER_MEGABYTE)));
    }

    private static List<Measure> kept(Rates first, Rates last) {
        return List.of(
                kept("appends in batches", last.appended(), first.appended()),
                kept("appends one by one", last.committed(), first.committed()),
                kept("reads of the feed", last.read(), first.read()),
                kept("relaying", List.of(last.relayed()), List.of(first.relayed())),
                Measure.atMost(
                        "R8",
                        "p99 of one append at the last size / at the first",
                        "×",
                        List.of(last.p99() / first.p99()),
                        P99_GROWTH_MAX));
    }

    private static Measure kept(String what, List<Double> last, List<Double> first) {
        return Measure.ratio("R8", what + " at the last size / at the first", last, first, KEPT_MIN);
    }

    private static Measure known(String what, String unit, List<Double> figures) {
        return Measure.known("GROWTH", what, unit, figures);
    }
}
