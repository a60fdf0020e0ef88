package city.healthcard.eventsourcing.reaction;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.fact.PlacedFact;
import city.healthcard.eventsourcing.fact.Unreadable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Where the reactions stand, and what they could not take.
final class ReactionState {

    private static final String KEEP = """
            insert into subscriber_cursor (subscriber, source, cursor)
            select 'reactions', * from unnest($1::text[], $2::text[])
            on conflict (subscriber, source) do update set cursor = excluded.cursor
            """;

    private static final String PARK = """
            insert into parked_fact (reaction, source, cursor, fact_id, key, type, reason)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """;

    private static final String LIST = """
            select id, reaction, source, cursor, fact_id, key, type, reason, parked_at from parked_fact order by id
            """;

    private final Pool pool;

    ReactionState(Pool pool) {
        this.pool = pool;
    }

    Uni<Map<String, String>> places() {
        return pool.query("select source, cursor from subscriber_cursor where subscriber = 'reactions'")
                .execute()
                .map(rows -> {
                    var places = new HashMap<String, String>();
                    rows.forEach(row -> places.put(row.getString(0), row.getString(1)));
                    return places;
                });
    }

    Uni<Void> keep(Map<String, String> places) {
        return keep(pool, places);
    }

    private static Uni<Void> keep(SqlClient client, Map<String, String> places) {
        var sources = places.keySet().toArray(String[]::new);
        var cursors = places.values().toArray(String[]::new);
        return client.preparedQuery(KEEP).execute(Tuple.of(sources, cursors)).replaceWithVoid();
    }

    Uni<Void> park(Reaction<?> reaction, PlacedFact placed, Fact fact, String reason) {
        var type = fact.what() instanceof Unreadable unreadable
                ? unreadable.type()
                : fact.what().getClass().getSimpleName();
        return pool.preparedQuery(PARK)
                .execute(Tuple.from(List.of(
                        reaction.name(), placed.source(), placed.cursor(), fact.id(), fact.key(), type, reason)))
                .replaceWithVoid();
    }

    Uni<List<ParkedFact>> parked() {
        return pool.query(LIST)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReactionState::parked)
                        .toList());
    }

    /// Goes back to these places and forgets what was parked beyond them, in one transaction.
    Uni<Void> stepBack(Map<String, String> places, List<Long> released) {
        return pool.withTransaction(transaction -> keep(transaction, places)
                .chain(() -> transaction
                        .preparedQuery("delete from parked_fact where id = any($1)")
                        .execute(Tuple.of(released.toArray(Long[]::new))))
                .replaceWithVoid());
    }

    private static ParkedFact parked(Row row) {
        return new ParkedFact(
                row.getLong("id"),
                row.getString("reaction"),
                row.getString("source"),
                row.getString("cursor"),
                row.getString("fact_id"),
                row.get(UUID.class, "key"),
                row.getString("type"),
                row.getString("reason"),
                row.getOffsetDateTime("parked_at").toInstant());
    }
}
