package city.healthcard.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A server under a guard: a shell of a few lines that waits for the end of its standard input, which is a pipe
/// from us. The kernel closes that pipe when we die, by kill -9 too, so nothing we started outlives us.
public final class GuardedProcess implements AutoCloseable {
    private static final String GUARD = guard();

    private final Launch launch;
    private final Process guard;

    private GuardedProcess(Launch launch, Process guard) {
        this.launch = launch;
        this.guard = guard;
    }

    /// Starts the server; says nothing about whether it is ready.
    ///
    /// @throws UncheckedIOException when there is no shell, or the log cannot be written
    public static GuardedProcess start(Launch launch) {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "guard-of-" + launch.name()));
        words.add(launch.stopping().ask());
        words.add(launch.stopping().make());
        words.add(launch.removeAfterwards().map(Path::toString).orElse(""));
        words.addAll(launch.command());
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.directory(launch.folder().toFile());
            builder.environment().putAll(launch.environment());
            return new GuardedProcess(launch, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + launch.name(), e);
        }
    }

    public String name() {
        return launch.name();
    }

    public Path log() {
        return launch.log();
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /// The server's own process, below the guard; empty when it is gone.
    public Optional<ProcessHandle> server() {
        return guard.toHandle()
                .children()
                .filter(child -> !child.info().command().orElse("").endsWith("sh"))
                .findFirst();
    }

    /// Completes with the exit status when the server is gone.
    public CompletableFuture<Integer> whenGone() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    /// Asks the server to stop, without waiting.
    public void ask() {
        guard.destroy();
    }

    /// Waits for the end, at most for `patience`; then the guard ends the server without asking again.
    public void awaitEnd(Duration patience) {
        try {
            if (!guard.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                closeInput();
                guard.waitFor();
            }
        } catch (InterruptedException e) {
            closeInput();
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the server as our own death would.
    @Override
    public void close() {
        closeInput();
        awaitEnd(Duration.ofSeconds(10));
    }

    private void closeInput() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            guard.destroyForcibly();
        }
    }

    private static String guard() {
        try (var script = GuardedProcess.class.getResourceAsStream("guard.sh")) {
            if (script == null) {
                throw new IllegalStateException("guard.sh is not beside " + GuardedProcess.class);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
