package city.healthcard.eventsourcing.relay;

import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/// How far the relay has come, and the number of every event it has passed.
final class RelayState {

    private static final String LOAD = """
            select transaction_id::text::bigint, position, global_position from relay where name = 'relay'
            """;

    private static final String NUMBER = """
            insert into numbered (global_position, stream_id, version)
            select * from unnest($1::bigint[], $2::text[], $3::bigint[])
            """;

    /// Versions that came before their predecessor: none, unless the feed's order was broken.
    private static final String TOO_EARLY = """
            select count(*)
            from unnest($1::text[], $2::bigint[]) as fresh (stream_id, version)
            where version > 1
              and not exists (
                select from numbered before
                where before.stream_id = fresh.stream_id and before.version = fresh.version - 1)
            """;

    private static final String ADVANCE = """
            update relay set transaction_id = $1::text::xid8, position = $2, global_position = $3
            where name = 'relay' and global_position = $4
            """;

    /// Where the relay stands.
    record Place(FeedPosition at, long globalPosition) {}

    private final Pool pool;

    RelayState(Pool pool) {
        this.pool = pool;
    }

    Uni<Place> load() {
        return pool.query(LOAD).execute().map(rows -> {
            var row = rows.iterator().next();
            return new Place(new FeedPosition(row.getLong(0), row.getLong(1)), row.getLong(2));
        });
    }

    /// Numbers a batch and moves on, in one transaction; nothing happens when somebody else has moved the
    /// relay.
    Uni<Place> advance(Place from, List<FeedEntry> batch, Leaves leaves) {
        var to = new Place(batch.getLast().at(), from.globalPosition() + batch.size());
        return pool.withTransaction(transaction -> number(transaction, from, batch)
                        .chain(() -> leaves.write(transaction, from.globalPosition(), batch))
                        .chain(() -> move(transaction, from, to)))
                .replaceWith(to);
    }

    /// Adds a batch to the proof tree, in the relay's transaction.
    interface Leaves {
        Uni<Void> write(SqlConnection transaction, long leavesBefore, List<FeedEntry> batch);
    }

    private static Uni<Void> number(SqlConnection transaction, Place from, List<FeedEntry> batch) {
        var numbers = new Long[batch.size()];
        var streams = new String[batch.size()];
        var versions = new Long[batch.size()];
        for (var i = 0; i < batch.size(); i++) {
            numbers[i] = from.globalPosition() + i + 1;
            streams[i] = batch.get(i).event().stream().value();
            versions[i] = batch.get(i).event().version();
        }
        return transaction
                .preparedQuery(NUMBER)
                .execute(Tuple.of(numbers, streams, versions))
                .chain(() -> transaction.preparedQuery(TOO_EARLY).execute(Tuple.of(streams, versions)))
                .map(rows -> rows.iterator().next().getLong(0))
                .invoke(tooEarly -> {
                    if (tooEarly > 0) {
                        throw new IllegalStateException(
                                "%d events came before their predecessors: the feed's order is broken"
                                        .formatted(tooEarly));
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> move(SqlConnection transaction, Place from, Place to) {
        return transaction
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(
                        Long.toString(to.at().transactionId()),
                        to.at().position(),
                        to.globalPosition(),
                        from.globalPosition()))
                .invoke(result -> {
                    if (result.rowCount() != 1) {
                        throw new IllegalStateException("Another relay has moved on");
                    }
                })
                .replaceWithVoid();
    }
}
