package city.healthcard.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.simulator.importer.SampleTransactions;
import city.healthcard.simulator.spoiling.Mutations;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Posts what is almost right, half of it JSON and half FHIR, as fast as eight connections do, and counts the answers.
/// `fuzz.runs` says how many, `fuzz.seed` which.
final class SpoiledPosts {

    private static final int RUNS = 100_000;
    private static final int CONNECTIONS = 8;
    private static final int BYTES_MAX = 60_000;
    private static final int MEMORY_MAX = 600;
    private static final int FAILURES_OF_OURS = 500;
    private static final int NO_ANSWER = 0;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(29);

    private final RecordsDoor door;
    private final Citizens citizens;
    private final Memory memory;
    private final List<byte[]> transactions;

    /// What the service holds in memory, in megabytes.
    interface Memory {
        double now() throws IOException;
    }

    SpoiledPosts(RecordsDoor door, Citizens citizens, Memory memory) {
        this.door = door;
        this.citizens = citizens;
        this.memory = memory;
        transactions = SampleTransactions.presenting(citizens.anyCard()).stream()
                .filter(transaction -> transaction.length < BYTES_MAX)
                .toList();
    }

    List<Measure> measure() throws InterruptedException {
        var runs = Mutations.runs(RUNS);
        var seed = Mutations.seed();
        System.err.println("fuzz.seed=" + seed);
        var mutations = new Mutations(seed);
        var answers = new ConcurrentSkipListMap<Integer, LongAdder>();
        var peak = new Peak();
        var watch = Thread.ofVirtual().start(peak);
        var begin = System.nanoTime();
        Multi.createFrom()
                .range(0, runs)
                .onItem()
                .transformToUni(run -> post(run, mutations)
                        .invoke(status -> answers.computeIfAbsent(status, _ -> new LongAdder())
                                .increment()))
                .merge(CONNECTIONS)
                .collect()
                .last()
                .await()
                .atMost(LONGEST);
        var perSecond = runs / ((System.nanoTime() - begin) / 1e9);
        watch.interrupt();
        watch.join();
        return rows(runs, perSecond, answers, peak.megabytes);
    }

    private Uni<Integer> post(int run, Mutations mutations) {
        var answer = run % 2 == 0
                ? door.postAnything(
                        RecordsDoor.FHIR,
                        RecordsDoor.FHIR_JSON,
                        mutations.of(transactions.get(run / 2 % transactions.size())))
                : door.postAnything(
                        "/records/api/visits",
                        "application/json",
                        mutations.of(citizens.visit().json().getBytes(UTF_8)));
        return answer.onFailure().recoverWithItem(NO_ANSWER);
    }

    private static List<Measure> rows(int runs, double perSecond, Map<Integer, LongAdder> answers, double megabytes) {
        var bad = answers.entrySet().stream()
                .filter(answer -> answer.getKey() >= FAILURES_OF_OURS || answer.getKey() == NO_ANSWER)
                .mapToDouble(answer -> answer.getValue().sum())
                .sum();
        var rows = new ArrayList<Measure>();
        rows.add(Measure.known(
                "FUZZ", "%,d spoiled posts, half JSON, half FHIR".formatted(runs), "/s", List.of(perSecond)));
        rows.add(Measure.atMost(
                "FUZZ", "of them answered with a failure of ours, or not at all", "posts", List.of(bad), 0));
        answers.forEach((status, count) ->
                rows.add(Measure.known("FUZZ", "of them answered " + status, "posts", List.of((double) count.sum()))));
        rows.add(Measure.atMost("FUZZ", "memory of records at its highest", "MB", List.of(megabytes), MEMORY_MAX));
        return rows;
    }

    /// Looks now and then, until it is interrupted.
    private final class Peak implements Runnable {

        private volatile double megabytes;

        @Override
        public void run() {
            try {
                while (true) {
                    megabytes = Math.max(megabytes, memory.now());
                    Thread.sleep(BETWEEN_LOOKS);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (IOException unreadable) {
                megabytes = Double.NaN;
            }
        }
    }
}
