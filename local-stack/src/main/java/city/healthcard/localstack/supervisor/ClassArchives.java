package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.process.ClassArchive;
import city.healthcard.localstack.process.GuardedProcess;
import city.healthcard.localstack.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Makes the next start faster: once the suite runs and the user has had time for the first look, the classes of each
/// program are archived, one program after the other and behind everything else that the machine does. What saves most
/// comes first: somebody may stop the suite before all are made.
final class ClassArchives {
    /// What `--without` leaves out where nothing shall run beside, as in a bench.
    static final String NAME = "class-archives";

    /// What the log says when nothing more is made.
    private static final String DONE = "classes are archived";

    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);

    private final boolean making;
    private final Path archives;
    private final Path state;
    private final Map<String, ClassArchive> missing = new ConcurrentHashMap<>();

    private @Nullable GuardedProcess maker;
    private boolean stopping;

    /// @param making whether those that are missing are made
    ClassArchives(Suite suite, boolean making) {
        this.making = making;
        this.archives = suite.home().resolve("target/class-archives");
        this.state = suite.state();
    }

    /// The same program, started with its archive if there is one.
    Launch applied(Launch launch) {
        return ClassArchive.of(launch, archives, state.resolve("classes"))
                .filter(archive -> making || !archive.isMissing())
                .map(this::applied)
                .orElse(launch);
    }

    private Launch applied(ClassArchive archive) {
        if (archive.isMissing()) {
            missing.put(archive.name(), archive);
        }
        return archive.applied();
    }

    /// Leaves the machine to the user for a while.
    void awaitFirstLook() throws InterruptedException {
        if (!missing.isEmpty()) {
            Thread.sleep(FIRST_LOOK);
        }
    }

    /// Makes those that are missing, all of what their programs have loaded when this begins.
    void make() {
        var listed = heaviestFirst().stream().filter(this::keepsList).toList();
        listed.forEach(this::make);
        say(DONE);
    }

    private boolean keepsList(ClassArchive archive) {
        try {
            archive.keepList();
            return true;
        } catch (IOException e) {
            say(archive.name() + " will not start faster: " + e);
            return false;
        }
    }

    private List<ClassArchive> heaviestFirst() {
        return missing.values().stream()
                .sorted(Comparator.comparingLong(ClassArchive::weight).reversed())
                .toList();
    }

    private void make(ClassArchive archive) {
        if (!archive.isMissing()) {
            return;
        }
        try {
            var process = start(archive);
            if (process == null) {
                return;
            }
            var exit = process.whenGone().join();
            if (exit == 0) {
                archive.accept();
                say(archive.name() + " will start faster");
            } else {
                say(archive.name() + " will not start faster: its maker ended with " + exit);
            }
        } catch (IOException | RuntimeException e) {
            say(archive.name() + " will not start faster: " + e);
        }
    }

    private synchronized @Nullable GuardedProcess start(ClassArchive archive) throws IOException {
        maker = stopping ? null : GuardedProcess.start(archive.making(state.resolve("logs/class-archives.log")));
        return maker;
    }

    /// Ends what is being made; the next start of the suite begins it again.
    synchronized void stop() {
        stopping = true;
        if (maker != null) {
            maker.close();
        }
    }

    private static void say(String what) {
        System.out.println(Instant.now() + " " + what);
    }
}
