package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.PortHolder;
import city.healthcard.localstack.process.ProjectFolder;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks over the machine and says in plain words what it lacks for the suite. Exits with 1 when something is missing.
public final class Doctor {
    private static final long DISK_MEGABYTES_MIN = 3_000;
    private static final Instant WRITTEN_IN = Instant.parse("2026-11-01T00:00:00Z");

    /// @param name what was looked at
    /// @param isFine whether the suite can run with it
    /// @param words what was found, or what to do
    record Finding(String name, boolean isFine, String words) {}

    private final Path home;
    private final Path state;
    private final Ports ports;
    private final InstantSource clock;

    Doctor(Path home, Path state, Ports ports, InstantSource clock) {
        this.home = home;
        this.state = state;
        this.ports = ports;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException {
        var home = ProjectFolder.find();
        var state = Path.of(
                System.getenv().getOrDefault("HC_STATE", home.resolve(".state").toString()));
        var findings = new Doctor(home, state, Ports.fromEnvironment(), InstantSource.system()).findings();
        findings.forEach(finding ->
                System.out.printf("  %s %-16s %s%n", finding.isFine() ? "✓" : "✗", finding.name(), finding.words()));
        System.exit(findings.stream().allMatch(Finding::isFine) ? 0 : 1);
    }

    List<Finding> findings() throws IOException {
        return Stream.of(jdk(), portsFree(), ordinaryUser(), postgres(), disk(), clock())
                .toList();
    }

    private Finding jdk() {
        var version = Runtime.version();
        return new Finding("JDK", version.feature() >= 25, version.toString());
    }

    private Finding portsFree() {
        if (supervisorRuns()) {
            return new Finding("ports", true, "the suite runs on " + ports.gateway() + " to " + ports.documentStore());
        }
        var taken = IntStream.rangeClosed(ports.gateway(), ports.documentStore())
                .filter(port -> !FreePorts.isFree(port))
                .mapToObj(port -> port + PortHolder.of(port).map(" by "::concat).orElse(""))
                .collect(Collectors.joining(", "));
        return taken.isEmpty()
                ? new Finding("ports", true, ports.gateway() + " to " + ports.documentStore() + " are free")
                : new Finding("ports", false, "taken: " + taken + ". Move all ports: ./hc --port-base 18080 up");
    }

    private boolean supervisorRuns() {
        try {
            var pid = Long.parseLong(
                    Files.readString(state.resolve("supervisor.pid")).strip());
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    // Another program may have its number after a kill -9.
                    .filter(line -> line.contains(Supervisor.class.getName()))
                    .isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private Finding ordinaryUser() {
        if (new UnixSystem().getUid() != 0) {
            return new Finding("user", true, "not root");
        }
        return succeeds("unshare", "-U", "true")
                ? new Finding("user", true, "root, with user namespaces for PostgreSQL")
                : new Finding(
                        "user",
                        false,
                        "You are root, PostgreSQL must not be, and this machine does not allow user namespaces"
                                + " (unshare -U). Run as another user.");
    }

    private Finding postgres() {
        var program = home.resolve("local-stack/target/postgresql/bin/postgres");
        if (!Files.exists(program)) {
            return new Finding("PostgreSQL", true, "is unpacked at the first start");
        }
        return succeeds(program.toString(), "--version")
                ? new Finding("PostgreSQL", true, "runs here")
                : new Finding("PostgreSQL", false, program + " does not run on this machine.");
    }

    private Finding disk() throws IOException {
        var folder = Stream.iterate(state.toAbsolutePath(), Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        var megabytes = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
        return new Finding(
                "disk",
                megabytes >= DISK_MEGABYTES_MIN,
                megabytes >= DISK_MEGABYTES_MIN
                        ? megabytes + " MB free"
                        : "only " + megabytes + " MB free at " + folder + "; " + DISK_MEGABYTES_MIN
                                + " MB are needed. Name another folder with --state.");
    }

    /// Tokens end and receipts are dated by this clock.
    private Finding clock() {
        var now = clock.instant();
        return new Finding(
                "clock",
                now.isAfter(WRITTEN_IN),
                now.isAfter(WRITTEN_IN)
                        ? now.truncatedTo(ChronoUnit.SECONDS) + " UTC"
                        : "says " + now.truncatedTo(ChronoUnit.SECONDS) + ", which is before this program was written."
                                + " Set the clock.");
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
