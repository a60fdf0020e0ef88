package city.healthcard.eventsourcing.feed;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Repeats one step for ever, one at a time: at once while there is a backlog, on a wake-up, else less and less often,
/// down to once a second, so that whoever has something for a loop says so. A failing step is tried again after a
/// growing pause, which no wake-up shortens.
///
/// A step costs round trips however little it finds. So a wake-up right after a step waits for the [#PACE], and under
/// load one step takes what came meanwhile; whoever wakes a loop at rest is served at once.
public final class Loop implements AutoCloseable {

    /// The least time from the end of a step to the next, unless it left a backlog.
    public static final Duration PACE = Duration.ofMillis(10);

    private static final Duration REST = Duration.ofSeconds(1);
    private static final long SOON_NANOS = 1_000_000;
    private static final long FAILED_MILLIS_MIN = 50;
    private static final long FAILED_MILLIS_MAX = 2_000;

    private final String name;
    private final Supplier<Uni<Found>> step;
    private final ScheduledExecutorService timer;
    private final long idleMillisMin;
    private final long idleMillisMax;

    private long idleMillis;
    private long failedMillis = FAILED_MILLIS_MIN;
    private boolean running;
    private boolean awake;
    private boolean closed;
    private long nextNotBefore = System.nanoTime();
    private long nextAt;
    private @Nullable ScheduledFuture<?> next;

    /// @param name for the log, such as `relay`
    /// @param step does one piece of work and says what it found
    public Loop(String name, ScheduledExecutorService timer, Supplier<Uni<Found>> step) {
        this(name, timer, PACE, REST, step);
    }

    private Loop(
            String name,
            ScheduledExecutorService timer,
            Duration idleMin,
            Duration idleMax,
            Supplier<Uni<Found>> step) {
        this.name = name;
        this.timer = timer;
        this.step = step;
        idleMillisMin = idleMin.toMillis();
        idleMillisMax = idleMax.toMillis();
        idleMillis = idleMillisMin;
    }

    /// A loop that nobody wakes: it looks around at one pace, whether it found something or not. Only a
    /// backlog is gone on with at once, and a step that failed is tried again as in any loop.
    public static Loop every(Duration pause, String name, ScheduledExecutorService timer, Supplier<Uni<Found>> step) {
        return new Loop(name, timer, pause, pause, step);
    }

    /// Begins.
    public Loop start() {
        wake();
        return this;
    }

    /// Says that there is work: the next step begins now, or soon after the running one.
    public synchronized void wake() {
        awake = true;
        idleMillis = idleMillisMin;
        var now = System.nanoTime();
        var soonest = Math.max(0, nextNotBefore - now);
        // Whoever is on the way is let come: putting it off for each wake-up would put it off for ever.
        if (!running && (next == null || nextAt - now > soonest + SOON_NANOS)) {
            schedule(Duration.ofNanos(soonest));
        }
    }

    /// Ends after the running step.
    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void schedule(Duration pause) {
        if (closed) {
            return;
        }
        if (next != null) {
            next.cancel(false);
        }
        nextAt = System.nanoTime() + pause.toNanos();
        next = timer.schedule(this::run, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run() {
        synchronized (this) {
            if (running || closed) {
                return;
            }
            running = true;
            awake = false;
        }
        Uni.createFrom().deferred(step::get).subscribe().with(this::done, this::failed);
    }

    private synchronized void done(Found found) {
        running = false;
        nextNotBefore = System.nanoTime() + PACE.toNanos();
        failedMillis = FAILED_MILLIS_MIN;
        if (found != Found.NOTHING) {
            idleMillis = idleMillisMin;
        }
        if (found == Found.A_BACKLOG) {
            schedule(Duration.ZERO);
        } else if (awake) {
            schedule(PACE);
        } else {
            schedule(Duration.ofMillis(idleMillis));
            idleMillis = Math.min(idleMillis * 2, idleMillisMax);
        }
    }

    private synchronized void failed(Throwable failure) {
        running = false;
        if (!closed) {
            Log.warnf("%s failed and tries again in %d ms: %s", name, failedMillis, failure);
            Log.debugf(failure, "%s failed", name);
            nextNotBefore = System.nanoTime() + Duration.ofMillis(failedMillis).toNanos();
            schedule(Duration.ofMillis(failedMillis));
            failedMillis = Math.min(failedMillis * 2, FAILED_MILLIS_MAX);
        }
    }
}
