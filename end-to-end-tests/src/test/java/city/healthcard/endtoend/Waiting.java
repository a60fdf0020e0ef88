package city.healthcard.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Looks again until it is so.
final class Waiting {

    private Waiting() {}

    /// @param what completes "in vain until …", for the message when it does not come
    static void until(Duration atMost, String what, BooleanSupplier isSo) {
        var deadline = Instant.now().plus(atMost);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited " + atMost.toSeconds() + " s in vain until " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
