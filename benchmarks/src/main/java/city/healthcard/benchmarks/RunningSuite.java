package city.healthcard.benchmarks;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.ProjectFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The whole suite as `./hc up` starts it, on ports and in a folder of its own.
final class RunningSuite implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final int PORTS = 11;
    private static final int KILOBYTES = 1024;

    private final Path state;
    private final Ports ports;
    private final Process supervisor;
    private final double secondsToStart;

    private RunningSuite(Path state, Ports ports, Process supervisor, double secondsToStart) {
        this.state = state;
        this.ports = ports;
        this.supervisor = supervisor;
        this.secondsToStart = secondsToStart;
    }

    static RunningSuite start() throws IOException, InterruptedException {
        return start(Map.of());
    }

    /// @param settings what the services shall be told beside, as environment variables
    static RunningSuite start(Map<String, String> settings) throws IOException, InterruptedException {
        return start(freePorts(), settings);
    }

    /// @param ports that nobody uses
    static RunningSuite start(Ports ports, Map<String, String> settings) throws IOException, InterruptedException {
        var state = Files.createTempDirectory("healthcard-bench-");
        Files.createDirectories(state.resolve("logs"));
        var begin = System.nanoTime();
        var command = new ArrayList<>(ProjectFolder.java(
                "local-stack",
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                "city.healthcard.localstack.supervisor.Supervisor"));
        command.add("--with-parent");
        command.add(String.valueOf(ProcessHandle.current().pid()));
        command.addAll(List.of("--without", "class-archives"));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("HC_HOME", ProjectFolder.find().toString());
        builder.environment().put(Ports.VARIABLE, String.valueOf(ports.base()));
        builder.environment().put("HC_STATE", state.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(state.resolve("logs/supervisor.log").toFile());
        var supervisor = builder.start();
        while (!read(state.resolve("health")).equals("healthy")) {
            if (!supervisor.isAlive()
                    || read(state.resolve("health")).equals("failed")
                    || System.nanoTime() - begin > START_MAX.toNanos()) {
                supervisor.destroy();
                throw new IllegalStateException("the suite did not start: " + read(state.resolve("status")));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return new RunningSuite(state, ports, supervisor, (System.nanoTime() - begin) / 1e9);
    }

    Ports ports() {
        return ports;
    }

    /// The folder in which the suite keeps everything.
    Path state() {
        return state;
    }

    /// The folder of the key vault.
    Path keys() {
        return state.resolve("keys");
    }

    double secondsToStart() {
        return secondsToStart;
    }

    /// What a part holds in memory now.
    double megabytes(String part) throws IOException {
        var pid = read(state.resolve("status"))
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].equals(part))
                .flatMap(words -> List.of(words).reversed().stream())
                .filter(word -> word.length() > 2 && word.chars().allMatch(Character::isDigit))
                .findFirst()
                .orElseThrow();
        var answer = new ProcessBuilder("ps", "-o", "rss=", "-p", pid).start();
        return Double.parseDouble(new String(answer.getInputStream().readAllBytes()).strip()) / KILOBYTES;
    }

    @Override
    public void close() {
        supervisor.destroy();
        try {
            supervisor.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(state)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("left behind: " + state);
        }
    }

    /// A row of ports for a suite, at the place that the environment names if it is free.
    static Ports freePorts() {
        var given = System.getenv(Ports.VARIABLE);
        if (given != null && IntStream.range(0, PORTS).allMatch(i -> FreePorts.isFree(Integer.parseInt(given) + i))) {
            return new Ports(Integer.parseInt(given));
        }
        for (var tries = 0; tries < 100; tries++) {
            var from = FreePorts.one();
            if (IntStream.range(from, from + PORTS).allMatch(FreePorts::isFree)) {
                return new Ports(from);
            }
        }
        throw new IllegalStateException("no row of free ports");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException vanished) {
            return "";
        }
    }
}
