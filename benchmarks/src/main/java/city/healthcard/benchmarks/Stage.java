package city.healthcard.benchmarks;

import java.sql.SQLException;
import java.util.function.Supplier;

/// The running suite, its citizens, and the ways to it.
record Stage(RunningSuite suite, Citizens citizens, RecordsDoor door, Backlog backlog) implements AutoCloseable {

    /// The rate of a load whose backlog is waited for: what a suite can keep up.
    double drained(Supplier<Double> load) {
        var begin = System.nanoTime();
        var rate = load.get();
        var loaded = System.nanoTime();
        try {
            backlog.awaitDrained();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
        return rate * (loaded - begin) / (System.nanoTime() - begin);
    }

    /// Closes the ways, not the suite.
    @Override
    public void close() {
        door.close();
        backlog.close();
    }
}
