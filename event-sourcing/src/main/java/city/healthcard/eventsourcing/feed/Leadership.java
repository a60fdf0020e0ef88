package city.healthcard.eventsourcing.feed;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Decides which process does what only one may do: advisory locks of the database, held by a connection of our
/// own that never opens a transaction. Losing the connection loses every office at once.
public final class Leadership {

    /// A transaction's number is given once the lock is taken, and none is given twice: it counts the terms.
    private static final String TAKE = """
            select case when pg_try_advisory_lock(hashtextextended($1, 0)) then pg_current_xact_id()::text::bigint end
            """;

    private final Pool pool;
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Uni<SqlConnection>> connection = new AtomicReference<>();

    /// Locks in the database behind `pool`; keeps one of its connections.
    public Leadership(Pool pool) {
        this.pool = pool;
    }

    /// Whether this process holds the office; tries to take it when nobody does.
    public Uni<Boolean> hold(String office) {
        return term(office).map(OptionalLong::isPresent);
    }

    /// The number of this process's term in the office; empty when another holds it. A later holder's number is
    /// greater, so that whatever is written with it can turn away who does not know yet that the office is
    /// lost.
    public Uni<OptionalLong> term(String office) {
        var present = held.get(office);
        if (present != null) {
            return Uni.createFrom().item(OptionalLong.of(present));
        }
        return connection()
                .chain(own -> own.preparedQuery(TAKE).execute(Tuple.of(office)))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLong(0)))
                .map(taken -> taken.map(term -> begin(office, term)).orElse(OptionalLong.empty()))
                .onFailure()
                .invoke(this::lost);
    }

    private OptionalLong begin(String office, long term) {
        held.put(office, term);
        Log.debugf("This process is now the %s", office);
        return OptionalLong.of(term);
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

    /// Gives the connection back too: alive after all, it would keep the locks from everybody, us included.
    private void lost() {
        held.clear();
        var gone = connection.getAndSet(null);
        if (gone != null) {
            gone.chain(SqlConnection::close).subscribe().with(_ -> {}, _ -> Log.debug("The connection was gone"));
        }
    }
}
