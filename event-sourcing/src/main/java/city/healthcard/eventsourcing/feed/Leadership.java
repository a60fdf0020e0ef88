package city.healthcard.eventsourcing.feed;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Decides which process does what only one may do: advisory locks of the database, held by a connection of our
/// own that never opens a transaction. Losing the connection loses every office at once.
public final class Leadership {

    private final Pool pool;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Uni<SqlConnection>> connection = new AtomicReference<>();

    /// Locks in the database behind `pool`; keeps one of its connections.
    public Leadership(Pool pool) {
        this.pool = pool;
    }

    /// Whether this process holds the office; tries to take it when nobody does.
    public Uni<Boolean> hold(String office) {
        if (held.contains(office)) {
            return Uni.createFrom().item(true);
        }
        return connection()
                .chain(own -> own.preparedQuery("select pg_try_advisory_lock(hashtextextended($1, 0))")
                        .execute(Tuple.of(office)))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(taken -> {
                    if (taken) {
                        held.add(office);
                        Log.debugf("This process is now the %s", office);
                    }
                })
                .onFailure()
                .invoke(this::lost);
    }

    private Uni<SqlConnection> connection() {
        var present = connection.get();
        if (present != null) {
            return present;
        }
        var fresh = pool.getConnection()
                .invoke(own -> own.closeHandler(this::lost))
                .memoize()
                .indefinitely();
        return connection.compareAndSet(null, fresh) ? fresh : connection();
    }

    private void lost() {
        held.clear();
        connection.set(null);
    }
}
