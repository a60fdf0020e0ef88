package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Starts the suite, keeps it up and, when told to stop, takes it down in order.
///
/// `HC_STATE` names the folder of everything that lasts, `HC_BASE_PORT` moves the ports. Arguments: `--with-parent PID`
/// ends the suite when that process ends; `--without NAME` leaves a part out, for somebody who runs it by hand.
public final class Supervisor {
    private final Path state;
    private final Board board;
    private final ClassArchives archives;
    private final List<Keeper> keepers;

    private Supervisor(Suite suite, List<Part> parts, boolean archiving) {
        this.state = suite.state();
        this.board = new Board(state, parts);
        this.archives = new ClassArchives(suite, archiving);
        this.keepers =
                parts.stream().map(part -> new Keeper(part, board, archives)).toList();
    }

    /// Supervises until the process is told to stop.
    public static void main(String[] arguments) throws Exception {
        var home = ProjectFolder.find();
        var state = Path.of(
                System.getenv().getOrDefault("HC_STATE", home.resolve(".state").toString()));
        Files.createDirectories(state.resolve("logs"));
        try (var only = FileChannel.open(
                state.resolve("supervisor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (only.tryLock() == null) {
                System.err.println("Another supervisor keeps the suite of " + state);
                System.exit(1);
            }
            var suite = new Suite(home, state, Ports.fromEnvironment(), System.getenv());
            var options = List.of(arguments);
            valuesOf("--with-parent", options).forEach(pid -> endWith(Long.parseLong(pid)));
            var leftOut = valuesOf("--without", options);
            new Supervisor(suite, parts(suite, leftOut), !leftOut.contains(ClassArchives.NAME)).supervise(suite);
        }
    }

    private static List<Part> parts(Suite suite, Set<String> leftOut) {
        return suite.parts().stream()
                .filter(part -> !leftOut.contains(part.name()))
                .toList();
    }

    private void supervise(Suite suite) throws IOException, InterruptedException {
        for (var service : Suite.SERVICES) {
            writeEnvironment(service, suite.environmentOf(service));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        var threads = keepers.stream()
                .map(keeper -> Thread.ofVirtual().name(keeper.part().name()).start(keeper))
                .toList();
        Files.writeString(
                state.resolve("supervisor.pid"),
                Long.toString(ProcessHandle.current().pid()));
        Thread.ofVirtual().name(ClassArchives.NAME).start(this::archiveClasses);
        for (var thread : threads) {
            thread.join();
        }
    }

    private void archiveClasses() {
        try {
            awaitHealth();
            archives.awaitFirstLook();
            // Whoever fell meanwhile has loaded next to nothing before it is back.
            awaitHealth();
            archives.make();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth() throws InterruptedException {
        board.awaitHealthy(keepers.stream().map(keeper -> keeper.part().name()).toList());
    }

    private void stop() {
        archives.stop();
        for (var together : Suite.stopOrder()) {
            var stops = keepers.stream()
                    .filter(keeper -> together.contains(keeper.part().name()))
                    .map(keeper -> Thread.ofPlatform().start(keeper::stop))
                    .toList();
            stops.forEach(Supervisor::join);
        }
        try {
            Files.deleteIfExists(state.resolve("supervisor.pid"));
        } catch (IOException e) {
            System.err.println("supervisor.pid is left behind");
        }
    }

    /// For `hc dev`: the variables of a service as a shell reads them.
    private void writeEnvironment(String service, Map<String, String> environment) throws IOException {
        var folder = Files.createDirectories(state.resolve("environment"));
        var lines = environment.entrySet().stream()
                .map(variable -> variable.getKey() + "='" + variable.getValue() + "'\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(service + ".env"), lines);
    }

    private static void endWith(long pid) {
        ProcessHandle.of(pid)
                .ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }

    private static Set<String> valuesOf(String option, List<String> arguments) {
        var values = new ArrayList<String>();
        for (var at = 0; at + 1 < arguments.size(); at++) {
            if (arguments.get(at).equals(option)) {
                values.add(arguments.get(at + 1));
            }
        }
        return values.stream().filter(Predicate.not(String::isBlank)).collect(Collectors.toUnmodifiableSet());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
