package city.healthcard.eventsourcing.feed;

import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/// The feed of table `event`.
///
/// Reading by sequence loses events when transactions commit out of order, and so does the popular guard `xid <
/// xmin` with a sequence cursor. This cursor is `(transaction_id, position)`, read below the oldest transaction
/// still running anywhere in the cluster. Because every stream is loaded before its transaction writes
/// anything, a later version always has a later transaction: the feed keeps each stream's order.
public final class PostgresFeed implements Feed {

    private static final String BEHIND_CURSOR = """
            from event
            where (transaction_id, position) > ($1::text::xid8, $2)
              and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by event.transaction_id, event.position
            limit $3
            """;

    private static final String AFTER = """
            select transaction_id::text::bigint as transaction_id, position,
                   stream_id, version, type, key_id, payload, previous_hash, hash, cause, recorded_at
            """ + BEHIND_CURSOR;

    private static final String END = """
            select transaction_id::text::bigint as transaction_id, position
            from event
            where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by event.transaction_id desc, event.position desc
            limit 1
            """;

    private static final String GLANCE = """
            select transaction_id::text::bigint as transaction_id, position, type
            """ + BEHIND_CURSOR;

    private final Pool pool;
    private final Consumer<Consumer<Set<String>>> commits;

    /// @param pool of the database whose table `event` is read
    /// @param commits takes listeners of commits made by this process
    public PostgresFeed(Pool pool, Consumer<Consumer<Set<String>>> commits) {
        this.pool = pool;
        this.commits = commits;
    }

    @Override
    public Uni<List<FeedEntry>> after(FeedPosition cursor, int limit) {
        return pool.preparedQuery(AFTER)
                .execute(after(cursor).addInteger(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresFeed::entry)
                        .toList());
    }

    @Override
    public Uni<FeedPosition> end() {
        return pool.preparedQuery(END)
                .execute()
                .map(rows -> rows.size() == 0
                        ? FeedPosition.START
                        : at(rows.iterator().next()));
    }

    @Override
    public Uni<Glance> glance(FeedPosition cursor, int limit) {
        return pool.preparedQuery(GLANCE)
                .execute(after(cursor).addInteger(limit))
                .map(rows -> {
                    var at = cursor;
                    var types = new HashSet<String>();
                    for (var row : rows) {
                        at = at(row);
                        types.add(row.getString("type"));
                    }
                    return new Glance(rows.size(), at, types);
                });
    }

    @Override
    public void onCommit(Consumer<Set<String>> listener) {
        commits.accept(listener);
    }

    private static Tuple after(FeedPosition cursor) {
        return Tuple.of(Long.toString(cursor.transactionId()), cursor.position());
    }

    private static FeedPosition at(Row row) {
        return new FeedPosition(row.getLong("transaction_id"), row.getLong("position"));
    }

    private static FeedEntry entry(Row row) {
        return new FeedEntry(
                at(row),
                new StoredEvent(
                        new StreamId(row.getString("stream_id")),
                        row.getLong("version"),
                        row.getString("type"),
                        row.getUUID("key_id"),
                        row.getBuffer("payload").getBytes(),
                        row.getBuffer("previous_hash").getBytes(),
                        row.getBuffer("hash").getBytes(),
                        row.getUUID("cause"),
                        row.getOffsetDateTime("recorded_at").toInstant()));
    }
}
