package city.healthcard.endtoend;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.ProjectFolder;
import city.healthcard.localstack.server.PostgresAddress;
import city.healthcard.simulator.city.Addresses;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole suite of its own: on free ports, in a folder of its own, under a supervisor as `./hc up` starts it.
final class Suite implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Duration ARCHIVING_MAX = Duration.ofMinutes(5);
    private static final Duration ORPHANS_MAX = Duration.ofSeconds(20);
    private static final int PORTS = 11;
    /// `  card   http://localhost:8081/card   healthy 正常   4711   1`
    private static final Pattern ROW =
            Pattern.compile("\\s*(?<part>\\S+)\\s.*?\\s(?<pid>\\d+)(?:\\s+(?<restarts>\\d+))?\\s*");
    private static @Nullable Suite shared;

    private final Path state;
    private final int base;
    private Process supervisor;

    private Suite(Path state, int base) {
        this.state = state;
        this.base = base;
        this.supervisor = launch();
    }

    /// The suite that all tests share, started when the first of them asks.
    static synchronized Suite shared() {
        if (shared == null) {
            var started = new Suite(folder(), row());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.awaitHealth();
            shared = started;
        }
        return shared;
    }

    Addresses addresses() {
        return Addresses.of(environment());
    }

    /// Its PostgreSQL, with the superuser's eyes.
    PostgresAddress postgres() {
        return PostgresAddress.local(ports().postgres());
    }

    /// Its Kafka, as `host:port`.
    String kafka() {
        return "127.0.0.1:" + ports().kafka();
    }

    /// Where each part listens.
    Ports ports() {
        return new Ports(base);
    }

    /// Where it keeps everything.
    Path state() {
        return state;
    }

    /// The process of a part, such as `card` or `kafka`, as the supervisor's table names it.
    ProcessHandle process(String part) {
        return row(part)
                .map(row -> row.group("pid"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .orElseThrow(() -> new IllegalStateException("no process runs " + part));
    }

    /// Kills a part as a power failure would, and waits until the supervisor has brought it back.
    void kill(String part) {
        var before = restarts(part);
        process(part).destroyForcibly();
        Waiting.until(START_MAX, part + " was back", () -> restarts(part) > before && health().equals("healthy"));
    }

    /// Kills a part as a power failure would, and does not wait until it is back; one that is on its way
    /// back first.
    ///
    /// @return how often it will have been restarted when it is back
    int strike(String part) {
        Waiting.until(START_MAX, part + " was alive", () -> isAlive(part));
        var before = restarts(part);
        process(part).destroyForcibly();
        return before + 1;
    }

    /// Waits until these parts have come back so often, and all is well.
    void awaitReturn(Map<String, Integer> restarts) {
        Waiting.until(
                START_MAX,
                "all that was struck was back",
                () -> restarts.entrySet().stream().allMatch(part -> restarts(part.getKey()) >= part.getValue())
                        && health().equals("healthy"));
    }

    private boolean isAlive(String part) {
        return row(part)
                .flatMap(row -> ProcessHandle.of(Long.parseLong(row.group("pid"))))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    /// Kills the supervisor as a power failure would; whatever it kept must be gone a moment later.
    void killSupervisor() {
        var parts = table().map(row -> row.group("pid"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .toList();
        supervisor.destroyForcibly();
        Waiting.until(
                ORPHANS_MAX,
                "every process had gone with its supervisor",
                () -> !supervisor.isAlive() && parts.stream().noneMatch(ProcessHandle::isAlive));
    }

    private int restarts(String part) {
        return row(part)
                .map(row -> row.group("restarts"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private Optional<MatchResult> row(String part) {
        return table().filter(row -> row.group("part").equals(part)).findFirst();
    }

    private Stream<MatchResult> table() {
        return read(state.resolve("status"))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }

    /// Starts what is not there, as `./hc up` does after a crash, and waits until all is well.
    void up() {
        if (!supervisor.isAlive()) {
            supervisor = launch();
        }
        awaitHealth();
    }

    /// Waits until the supervisor calls every part healthy.
    void awaitHealth() {
        var deadline = Instant.now().plus(START_MAX);
        while (!health().equals("healthy")) {
            if (!supervisor.isAlive()
                    || health().equals("failed")
                    || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the suite did not start: " + tail());
            }
            pause();
        }
    }

    /// Waits until the classes of all programs are archived, or those that cannot be are given up.
    void awaitArchives() {
        Waiting.until(
                ARCHIVING_MAX,
                "classes were archived",
                () -> read(log()).lines().anyMatch(line -> line.endsWith("classes are archived")));
    }

    @Override
    public void close() {
        supervisor.destroy();
        try {
            supervisor.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        remove(state);
    }

    private Process launch() {
        var jar = ProjectFolder.find().resolve("card-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("the services are not packaged; run ./hc verify, or Maven's package first");
        }
        try {
            Files.createDirectories(state.resolve("logs"));
            Files.deleteIfExists(state.resolve("health"));
            var command = new ArrayList<>(ProjectFolder.java(
                    "local-stack", List.of("-XX:+UseSerialGC"), "city.healthcard.localstack.supervisor.Supervisor"));
            command.add("--with-parent");
            command.add(String.valueOf(ProcessHandle.current().pid()));
            var builder = new ProcessBuilder(command);
            builder.environment().putAll(environment());
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the supervisor", e);
        }
    }

    /// What a program reads from its environment to find the suite.
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        // A suite of a test lives for minutes and starts its services again and again: the second compiler
        // takes more than it gives.
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        environment.put("HC_HOME", ProjectFolder.find().toString());
        environment.put("HC_BASE_PORT", String.valueOf(base));
        environment.put("HC_STATE", state.toString());
        return environment;
    }

    private String health() {
        return read(state.resolve("health")).strip();
    }

    private String tail() {
        var lines = read(log()).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private Path log() {
        return state.resolve("logs/supervisor.log");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static int row() {
        for (var tries = 0; tries < 100; tries++) {
            var from = FreePorts.one();
            if (IntStream.range(from, from + PORTS).allMatch(FreePorts::isFree)) {
                return from;
            }
        }
        throw new IllegalStateException("no row of free ports");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("healthcard-suite-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
