package city.healthcard.webkit.problem;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells what we depend on and cannot reach from what is broken here.
public final class Outage {

    private static final int CAUSES_MAX = 10;

    private Outage() {}

    /// Whether a neighbour that does not answer is behind the exception, so that trying again later is right.
    public static boolean isBehind(Throwable exception) {
        @Nullable Throwable cause = exception;
        for (var depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// The document store's driver is not on every class path here, so its exceptions are known by name.
    private static boolean isOutage(Throwable cause) {
        var name = cause.getClass().getSimpleName();
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof TimeoutException
                || name.startsWith("MongoTimeout")
                || name.startsWith("MongoSocket");
    }
}
