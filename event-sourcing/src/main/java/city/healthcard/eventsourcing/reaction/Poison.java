package city.healthcard.eventsourcing.reaction;

import java.io.UncheckedIOException;

/// Tells a fact that will fail again however often it is tried from a world that is not ready.
final class Poison {

    private Poison() {}

    static boolean is(Throwable failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure instanceof ArithmeticException
                || failure instanceof UncheckedIOException;
    }
}
