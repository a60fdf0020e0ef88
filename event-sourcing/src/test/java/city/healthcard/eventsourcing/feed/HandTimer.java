package city.healthcard.eventsourcing.feed;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The timer of one loop, which a test turns by hand: nothing happens meanwhile, however slow the machine is.
public final class HandTimer extends ScheduledThreadPoolExecutor {

    private Runnable next = () -> {};
    private Duration pause = Duration.ZERO;

    /// Holds what was planned last.
    public HandTimer() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        next = command;
        pause = Duration.of(delay, unit.toChronoUnit());
        return super.schedule(() -> {}, 1, TimeUnit.DAYS);
    }

    @Override
    public void close() {
        shutdownNow();
    }

    /// How long what is planned was to wait.
    public Duration pause() {
        return pause;
    }

    /// Does what is planned now.
    public void turn() {
        next.run();
    }

    /// Goes on until what is planned is to wait for so long.
    public void turnUntilPauseIs(Duration rest) {
        while (pause.compareTo(rest) < 0) {
            turn();
        }
    }
}
