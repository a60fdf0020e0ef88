package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.GuardedProcess;
import city.healthcard.localstack.process.PortHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps one part up: starts it when what it needs is up, and again, a little later each time, when it is gone.
final class Keeper implements Runnable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration START_MAX = Duration.ofSeconds(240);
    private static final Duration PORT_FREE_MAX = Duration.ofSeconds(15);
    private static final Duration STOP_MAX = Duration.ofSeconds(15);
    private static final Duration PAUSE_FIRST = Duration.ofMillis(200);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);
    private static final Duration STEADY_AFTER = Duration.ofSeconds(30);
    private static final int FIRST_STARTS_MAX = 3;

    private final Part part;
    private final Board board;
    private final ClassArchives archives;

    private @Nullable GuardedProcess process;
    private boolean stopping;
    private boolean wasEverUp;
    private boolean isPortTaken;
    private int restarts;

    Keeper(Part part, Board board, ClassArchives archives) {
        this.part = part;
        this.board = board;
        this.archives = archives;
    }

    Part part() {
        return part;
    }

    @Override
    public void run() {
        var pause = PAUSE_FIRST;
        try {
            while (!isStopping()) {
                board.awaitHealthy(part.needs());
                var began = System.nanoTime();
                runOnce();
                if (isStopping()) {
                    return;
                }
                restarts++;
                if (!wasEverUp && (isPortTaken || restarts >= FIRST_STARTS_MAX)) {
                    board.set(part, Condition.FAILED, 0, restarts);
                    return;
                }
                board.set(part, Condition.RESTARTING, 0, restarts);
                var wasSteady = System.nanoTime() - began > STEADY_AFTER.toNanos();
                pause = wasSteady ? PAUSE_FIRST : shorter(pause.multipliedBy(2), PAUSE_MAX);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() throws InterruptedException {
        board.set(part, Condition.STARTING, 0, restarts);
        try {
            awaitFreePort();
            var started = start();
            if (started.isEmpty()) {
                return;
            }
            var running = started.get();
            if (awaitUp(running)) {
                part.afterStart().run();
                wasEverUp = true;
                board.set(part, Condition.HEALTHY, pidOf(running), restarts);
                say("is up");
                running.whenGone().join();
                say("is gone");
            } else {
                running.close();
            }
        } catch (RuntimeException e) {
            say("cannot start: " + e.getMessage());
            current().ifPresent(GuardedProcess::close);
        }
    }

    private synchronized Optional<GuardedProcess> start() {
        if (stopping) {
            return Optional.empty();
        }
        var started = GuardedProcess.start(archives.applied(part.launch().get()));
        process = started;
        return Optional.of(started);
    }

    private boolean awaitUp(GuardedProcess running) throws InterruptedException {
        var deadline = System.nanoTime() + START_MAX.toNanos();
        while (running.isAlive() && System.nanoTime() < deadline) {
            if (part.isUp().getAsBoolean()) {
                return true;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        say(running.isAlive() ? "did not get well in " + START_MAX.toSeconds() + " s" : "ended while starting");
        return false;
    }

    /// What an earlier supervisor started may still be leaving.
    private void awaitFreePort() throws InterruptedException {
        var deadline = System.nanoTime() + PORT_FREE_MAX.toNanos();
        while (!FreePorts.isFree(part.port())) {
            if (System.nanoTime() > deadline) {
                isPortTaken = true;
                throw new IllegalStateException("port " + part.port() + " is taken by "
                        + PortHolder.of(part.port()).orElse("another program")
                        + ". Move all ports with --port-base N, or stop that program.");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// Asks the part to stop and waits for it.
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        current().ifPresent(running -> {
            running.ask();
            running.awaitEnd(STOP_MAX);
        });
        board.set(part, Condition.STOPPED, 0, restarts);
    }

    private synchronized Optional<GuardedProcess> current() {
        return Optional.ofNullable(process);
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private static long pidOf(GuardedProcess running) {
        return running.server().map(ProcessHandle::pid).orElse(0L);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void say(String what) {
        System.out.println(Instant.now() + " " + part.name() + " " + what);
    }
}
