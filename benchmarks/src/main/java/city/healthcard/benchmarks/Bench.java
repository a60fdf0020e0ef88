package city.healthcard.benchmarks;

import city.healthcard.localstack.TestServers;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `./hc bench [NAME…]`: measures on servers of its own, prints one table, and writes it as JSON to
/// `target/bench.json`. A measure that fails says why and leaves the others alone.
@QuarkusMain
public class Bench implements QuarkusApplication {

    /// How the bench starts itself again as the bare server of R6 and R7.
    static final String SERVE = "serve";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONG_PATIENCE = Duration.ofHours(2);

    private final List<Task> tasks;
    private final SuiteMeasures suite;
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    /// What is measured in one go, and the names of its rows.
    ///
    /// @param onlyAsked whether it is left out unless its name is given
    private record Task(Set<String> names, Measuring work, Duration patience, boolean onlyAsked) {

        Task(Set<String> names, Measuring work) {
            this(names, work, PATIENCE, false);
        }

        boolean isWanted(Set<String> asked) {
            return asked.isEmpty() ? !onlyAsked : names.stream().anyMatch(asked::contains);
        }
    }

    private interface Measuring {
        List<Measure> measure() throws Exception;
    }

    Bench(
            StoreMeasures store,
            SubscriberMeasures subscribers,
            SuiteMeasures suite,
            ApplicationMeasures applications,
            GrowthMeasures growth) {
        this.suite = suite;
        tasks = List.of(
                new Task(Set.of("R5"), subscribers::rebuild),
                new Task(Set.of("R4"), subscribers::relay),
                new Task(Set.of("R1"), store::commits),
                new Task(Set.of("R3"), store::batches),
                new Task(Set.of("S2"), suite::start),
                new Task(Set.of("P1", "R2"), suite::posting),
                new Task(Set.of("P2"), suite::batches),
                new Task(Set.of("P3"), suite::lives),
                new Task(Set.of("P6"), suite::visibility),
                new Task(Set.of("P4", "R6", "R7"), suite::reading),
                new Task(Set.of("P5"), suite::wholeFiles),
                new Task(Set.of("P7"), suite::footprint),
                new Task(Set.of("S1"), suite::memory),
                new Task(Set.of("R2"), suite::postingUngrouped),
                new Task(Set.of("A1"), applications::applications),
                new Task(Set.of("GROWTH", "R8"), growth::growth, LONG_PATIENCE, true),
                new Task(Set.of("FUZZ"), suite::spoiled, LONG_PATIENCE, true));
    }

    /// Starts the servers, then the measures.
    public static void main(String... arguments) {
        if (!List.of(arguments).equals(List.of(SERVE))) {
            TestServers.environmentFor("bench").forEach(System::setProperty);
        }
        Quarkus.run(Bench.class, Bench::end, arguments);
    }

    private static void end(int code, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println("The bench ended: " + causes(failure));
        }
        System.exit(failure == null ? code : 1);
    }

    @Override
    public int run(String... arguments) throws IOException {
        if (List.of(arguments).equals(List.of(SERVE))) {
            Quarkus.waitForExit();
            return 0;
        }
        var wanted =
                Stream.of(arguments).map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        var known = tasks.stream().flatMap(task -> task.names().stream()).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            System.err.println(
                    "There are the measures " + known.stream().sorted().toList());
            return 2;
        }
        try (suite) {
            tasks.stream().filter(task -> task.isWanted(wanted)).forEach(this::run);
        }
        var report = new Report(measures, failures);
        System.out.println(report.markdown());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "bench.json"), report.json());
        return failures.isEmpty() ? 0 : 1;
    }

    private void run(Task task) {
        var names = task.names().stream().sorted().collect(Collectors.joining(", "));
        System.err.printf("measuring %s …%n", names);
        var begin = System.nanoTime();
        try (var thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            var work = thread.submit(task.work()::measure);
            try {
                measures.addAll(work.get(task.patience().toSeconds(), TimeUnit.SECONDS));
            } catch (TimeoutException late) {
                thread.shutdownNow();
                failures.put(names, "not done within " + task.patience().toSeconds() + " s");
            } catch (ExecutionException failure) {
                failures.put(names, causes(failure.getCause()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                failures.put(names, "interrupted");
            }
        }
        System.err.printf("  %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    /// The failure and what brought it about, each with the place it came from.
    private static String causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause
                        + Stream.of(cause.getStackTrace())
                                .limit(1)
                                .map(place -> " at " + place)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; because of "));
    }
}
