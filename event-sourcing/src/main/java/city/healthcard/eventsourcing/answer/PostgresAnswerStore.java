package city.healthcard.eventsourcing.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Answers in table `answer`; its primary key is the arbiter between processes. Column `sealed` begins with the
/// sixteen bytes of the data key's id.
public final class PostgresAnswerStore implements AnswerStore {

    private static final int ID_BYTES = 16;
    private static final String FIND = "select request_hash, sealed from answer where key = $1 and caller = $2";
    private static final String KEEP = """
            insert into answer (key, caller, request_hash, sealed) values ($1, $2, $3, $4)
            on conflict do nothing
            """;
    private static final String FORGET = "delete from answer where answered_at < $1";

    private final Pool pool;

    /// A store on the table of `db/kernel`.
    public PostgresAnswerStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<StoredAnswer>> find(RequestId request) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(request.key(), request.caller()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> stored(request, row))
                        .findFirst());
    }

    @Override
    public Uni<Boolean> keep(StoredAnswer answer) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        answer.request().key(),
                        answer.request().caller(),
                        Buffer.buffer(answer.requestHash()),
                        Buffer.buffer(withId(answer))))
                .map(written -> written.rowCount() == 1);
    }

    @Override
    public Uni<Void> forgetBefore(Instant end) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(end.atOffset(ZoneOffset.UTC)))
                .map(SqlResult::rowCount)
                .replaceWithVoid();
    }

    private static StoredAnswer stored(RequestId request, Row row) {
        var bytes = row.getBuffer("sealed").getBytes();
        var id = ByteBuffer.wrap(bytes);
        return new StoredAnswer(
                request,
                row.getBuffer("request_hash").getBytes(),
                new UUID(id.getLong(), id.getLong()),
                Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    private static byte[] withId(StoredAnswer answer) {
        return ByteBuffer.allocate(ID_BYTES + answer.sealed().length)
                .putLong(answer.keyId().getMostSignificantBits())
                .putLong(answer.keyId().getLeastSignificantBits())
                .put(answer.sealed())
                .array();
    }
}
