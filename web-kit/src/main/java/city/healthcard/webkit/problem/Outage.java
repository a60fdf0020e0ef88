package city.healthcard.webkit.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells what we depend on and cannot reach from what is broken here.
public final class Outage {

    private static final int CAUSES_MAX = 10;

    /// States of SQL by their class: a connection that failed (08), and an administrator or a crash that came
    /// between (57, such as 57P03 while the database starts).
    private static final Set<String> CLASSES = Set.of("08", "57");

    /// All connections that the database offers are taken.
    private static final String TOO_MANY_CONNECTIONS = "53300";

    /// Somebody's query ran longer than it may; the database itself is well.
    private static final String QUERY_CANCELED = "57014";

    private static final List<String> NAMES = List.of(
            "NativeIoException",
            "MongoTimeout",
            "MongoSocket",
            "MongoConnectionPoolCleared",
            "MongoServerUnavailable",
            "MongoNotPrimary",
            "MongoNodeIsRecovering",
            // Too many wrote to one stream at once: nobody is away, and trying again is right all the same.
            "VersionConflict");

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

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case SocketException _, UnknownHostException _, ClosedChannelException _, TimeoutException _ -> true;
            case ClosedConnectionException _ -> true;
            case DatabaseException database -> isAway(database.getSqlState());
            case SQLException database -> isAway(database.getSQLState());
            default -> isBrokenConnection(cause.getClass());
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && !state.equals(QUERY_CANCELED)
                && (state.equals(TOO_MANY_CONNECTIONS) || CLASSES.stream().anyMatch(state::startsWith));
    }

    /// Vert.x fails what waits for a connection that broke, or for one that never came, with exceptions of no
    /// type of their own. Not on every class path here, and so known by name: the native transport, the
    /// document store's driver, the event store.
    private static boolean isBrokenConnection(Class<?> type) {
        return type.equals(VertxException.class)
                || type.equals(NoStackTraceThrowable.class)
                || NAMES.stream().anyMatch(type.getSimpleName()::startsWith);
    }
}
