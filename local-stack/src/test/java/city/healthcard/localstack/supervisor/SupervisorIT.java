package city.healthcard.localstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.ProjectFolder;
import city.healthcard.localstack.server.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The supervisor with everything but the four services and the simulator, which other modules build later.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(240)
class SupervisorIT {
    private static final Duration UP_MAX = Duration.ofSeconds(90);
    private static final Duration GONE_MAX = Duration.ofSeconds(20);
    private static final List<String> LEFT_OUT =
            List.of("class-archives", "card", "records", "audit", "payment", "simulator");

    @TempDir
    Path state;

    private final Ports ports = new Ports(freeRow());
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor();
        }
        await("everything is gone", GONE_MAX, this::isEverythingGone);
    }

    @Test
    void killing_it_ends_everything_and_what_happened_is_kept_and_a_crashed_part_comes_back() throws Exception {
        var supervisor = start();
        await("all parts are healthy", UP_MAX, this::isHealthy);
        remember("what happened");

        supervisor.destroyForcibly().waitFor();
        await("everything is gone", GONE_MAX, this::isEverythingGone);

        Files.delete(state.resolve("health"));
        start();
        await("all parts are healthy again", UP_MAX, this::isHealthy);
        assertThat(remembered()).isEqualTo("what happened");

        var before = pidOf("documents");
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        await("the document store is back", UP_MAX, () -> pidOf("documents") != before && isHealthy());
    }

    @Test
    void a_second_supervisor_of_the_same_state_does_not_start() throws Exception {
        start();
        await("somebody keeps the suite", UP_MAX, () -> Files.exists(state.resolve("supervisor.pid")));
        assertThat(start().waitFor()).isEqualTo(1);
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                ProjectFolder.javaCommand(),
                "-cp",
                System.getProperty("java.class.path"),
                Supervisor.class.getName(),
                "--with-parent",
                Long.toString(ProcessHandle.current().pid())));
        LEFT_OUT.forEach(name -> command.addAll(List.of("--without", name)));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        state.resolve("supervisor.log").toFile()));
        builder.environment().put("HC_STATE", state.toString());
        builder.environment().put("HC_HOME", ProjectFolder.find().toString());
        builder.environment().put(Ports.VARIABLE, Integer.toString(ports.base()));
        var process = builder.start();
        started.add(process);
        return process;
    }

    private boolean isHealthy() {
        return read("health").equals("healthy");
    }

    private long pidOf(String part) {
        return read("status")
                .lines()
                .filter(line -> line.strip().startsWith(part))
                .map(line -> line.replaceFirst(".*[^0-9 ]", "").strip().split(" +")[0])
                .filter(pid -> !pid.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private String read(String name) {
        try {
            return Files.readString(state.resolve(name));
        } catch (IOException e) {
            return "";
        }
    }

    private boolean isEverythingGone() {
        return IntStream.rangeClosed(ports.gateway(), ports.documentStore()).allMatch(FreePorts::isFree);
    }

    private void remember(String text) throws SQLException {
        var postgres = PostgresAddress.local(ports.postgres());
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("card"), "card_owner", "card_owner");
                var statement = connection.createStatement()) {
            statement.execute("create table remembered as select '" + text + "' as text");
        }
    }

    private String remembered() throws SQLException {
        var postgres = PostgresAddress.local(ports.postgres());
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("card"), "card_service", "card_service");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from remembered")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void await(String what, Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s; progress: %s; log: %s", what, read("progress"), read("supervisor.log"))
                    .isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static int freeRow() {
        return IntStream.generate(FreePorts::one)
                .filter(base -> IntStream.rangeClosed(base, base + 10).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }
}
