package city.healthcard.benchmarks;

import city.healthcard.eventsourcing.store.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The limit: rows of the same table, written by prepared statements and nothing else.
final class RawTable {

    private static final String ONE = """
            insert into event (stream_id, version, type, key_id, payload, previous_hash, hash, cause, recorded_at)
            values ($1, $2, $3, null, $4, $5, $6, $7, $8)
            """;

    private static final String MANY = """
            insert into event (stream_id, version, type, payload, previous_hash, hash, cause, recorded_at)
            select * from unnest($1::text[], $2::bigint[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[],
                                 $7::uuid[], $8::timestamptz[])
            """;

    private final Pool pool;

    RawTable(Pool pool) {
        this.pool = pool;
    }

    Uni<?> insert(StoredEvent event) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.from(List.of(
                        event.stream().value(),
                        event.version(),
                        event.type(),
                        Buffer.buffer(event.payload()),
                        Buffer.buffer(event.previousHash()),
                        Buffer.buffer(event.hash()),
                        event.cause(),
                        event.recordedAt().atOffset(ZoneOffset.UTC))));
    }

    Uni<?> insert(List<StoredEvent> events) {
        return pool.preparedQuery(MANY)
                .execute(Tuple.from(List.of(
                        events.stream().map(one -> one.stream().value()).toArray(String[]::new),
                        events.stream().map(StoredEvent::version).toArray(Long[]::new),
                        events.stream().map(StoredEvent::type).toArray(String[]::new),
                        events.stream().map(one -> Buffer.buffer(one.payload())).toArray(Buffer[]::new),
                        events.stream()
                                .map(one -> Buffer.buffer(one.previousHash()))
                                .toArray(Buffer[]::new),
                        events.stream().map(one -> Buffer.buffer(one.hash())).toArray(Buffer[]::new),
                        events.stream().map(StoredEvent::cause).toArray(UUID[]::new),
                        events.stream()
                                .map(one -> one.recordedAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))));
    }
}
