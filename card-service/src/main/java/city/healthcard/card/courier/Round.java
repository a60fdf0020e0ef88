package city.healthcard.card.courier;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// What one process has on its way to one partner.
final class Round {

    private static final int PLACES = 8;

    private final AtomicInteger onTheWay = new AtomicInteger();
    private final AtomicBoolean isLooking = new AtomicBoolean();

    /// Whether to look for what is due now: one look at a time, and while there is a place.
    boolean beginLook() {
        return places() > 0 && isLooking.compareAndSet(false, true);
    }

    void endLook() {
        isLooking.set(false);
    }

    /// How many more messages may be on their way.
    int places() {
        return PLACES - onTheWay.get();
    }

    void take() {
        onTheWay.incrementAndGet();
    }

    void free() {
        onTheWay.decrementAndGet();
    }
}
