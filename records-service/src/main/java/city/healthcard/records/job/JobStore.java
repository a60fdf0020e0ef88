package city.healthcard.records.job;

import city.healthcard.records.job.Job.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Jobs in PostgreSQL. Whoever works on one has taken it for a while; what comes of a step is written only while it is
/// still theirs, with the place where the next step goes on, in one transaction.
@Singleton
public final class JobStore {

    private static final String BEGIN = """
            insert into job (id, kind, owner, spec, state, place, pieces, done, total, failures, begun_at, ends_at,
                             taken_until)
            select $1, $2, $3, $4, $5, $6, 0, 0, $7, 0, $8, $9, $8
            where (select count(*) from job where owner = $3 and kind = $2 and state in ('receiving', 'running')) < $10
            """;
    private static final String TAKE = """
            update job set taken_by = $1, taken_until = $2
            where id = (select id from job where state = 'running' and taken_until <= $3 and kind = any($4::text[])
                        order by taken_until limit 1 for update skip locked)
            returning *""";
    private static final String ADVANCE = """
            update job set place = $4, pieces = pieces + $5, done = $6, total = $7, failures = 0,
                           state = case when $8 then 'done' else state end,
                           done_at = case when $8 then $3::timestamptz end,
                           ends_at = case when $8 then $9::timestamptz else ends_at end,
                           taken_by = null, taken_until = $3
            where id = $1 and taken_by = $2 and state = 'running'""";
    private static final String RELEASE = """
            update job set failures = failures + 1, taken_by = null, taken_until = $3,
                           state = case when failures + 1 >= $4 then 'failed' else state end
            where id = $1 and taken_by = $2""";
    private static final String START = """
            update job set state = 'running', pieces = $2, total = $3, ends_at = $4
            where id = $1 and state = 'receiving'""";
    private static final String ADD =
            "insert into job_piece (job, part, number, lines, sealed) values ($1, $2, $3, $4, $5)";
    private static final String SPEND = "delete from job_piece where job = $1 and part = $2 and number = $3";
    private static final String CONCERN = """
            insert into job_citizen (job, citizen) select $1, unnest($2::uuid[]) on conflict do nothing""";
    private static final String FIND = "select * from job where id = $1";
    private static final String LIST =
            "select * from job where owner = $1 and kind = $2 order by begun_at desc, id limit $3";
    private static final String PIECES = """
            select part, number, lines, sealed from job_piece
            where job = $1 and part = $2 and number > $3 order by number limit $4""";
    private static final String PARTS =
            "select part, sum(lines) as lines from job_piece where job = $1 group by part order by part";
    private static final String CITIZENS =
            "select citizen from job_citizen where job = $1 and citizen > $2 order by citizen limit $3";
    private static final String COUNT = "select count(*) from job_citizen where job = $1";
    private static final String DROP = "delete from job where id = $1";
    private static final String ENDED = "select id from job where ends_at <= $1 order by ends_at limit 100";
    private static final String ABOUT = "select job from job_citizen where citizen = any($1::uuid[])";

    private final Pool pool;

    JobStore(Pool pool) {
        this.pool = pool;
    }

    /// Begins a job; false when its owner has as many as may run at once.
    public Uni<Boolean> begin(Job job, int perOwnerMax) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.tuple()
                        .addUUID(job.id())
                        .addString(job.kind())
                        .addString(job.owner())
                        .addValue(Buffer.buffer(job.spec()))
                        .addString(nameOf(job.state()))
                        .addString(job.place())
                        .addInteger(job.total())
                        .addOffsetDateTime(at(job.begunAt()))
                        .addOffsetDateTime(at(job.endsAt()))
                        .addInteger(perOwnerMax))
                .map(rows -> rows.rowCount() == 1);
    }

    /// Says whose files a job is about.
    public Uni<Void> concern(UUID job, List<UUID> citizens) {
        return pool.withTransaction(connection -> concern(connection, job, citizens));
    }

    /// A piece of what a job is to work on.
    public Uni<Void> receive(UUID job, Piece piece) {
        return pool.preparedQuery(ADD).execute(row(job, piece)).replaceWithVoid();
    }

    /// Everything has come: the work may begin.
    public Uni<Void> start(UUID job, int pieces, int total, Instant endsAt) {
        return pool.preparedQuery(START)
                .execute(Tuple.of(job, pieces, total, at(endsAt)))
                .replaceWithVoid();
    }

    /// Takes the job of one of these kinds that has waited longest; empty when none waits.
    public Uni<Optional<Job>> take(UUID worker, Set<String> kinds, Instant now, Instant until) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(worker, at(until), at(now), kinds.toArray(String[]::new)))
                .map(JobStore::first);
    }

    /// Writes what came of a step; false when the job is not the worker's any more, and then nothing.
    ///
    /// @param endsAt when the job is to be forgotten, should it be finished
    public Uni<Boolean> advance(Job job, UUID worker, Step step, Instant now, Instant endsAt) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.tuple()
                        .addUUID(job.id())
                        .addUUID(worker)
                        .addOffsetDateTime(at(now))
                        .addString(step.place())
                        .addInteger(step.made().size())
                        .addInteger(step.done())
                        .addInteger(step.total())
                        .addBoolean(step.finished())
                        .addOffsetDateTime(at(endsAt)))
                .chain(rows -> rows.rowCount() == 1
                        ? written(connection, job.id(), step).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static Uni<Void> written(SqlConnection connection, UUID job, Step step) {
        return each(connection, ADD, step.made(), piece -> row(job, piece))
                .chain(() ->
                        each(connection, SPEND, step.spent(), piece -> Tuple.of(job, piece.part(), piece.number())))
                .chain(() -> concern(connection, job, step.citizens()));
    }

    private static Uni<Void> concern(SqlConnection connection, UUID job, List<UUID> citizens) {
        return citizens.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(CONCERN)
                        .execute(Tuple.of(job, citizens.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    private static <T> Uni<Void> each(SqlConnection connection, String sql, List<T> all, Function<T, Tuple> row) {
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(sql)
                        .executeBatch(all.stream().map(row).toList())
                        .replaceWithVoid();
    }

    /// A step failed: the job is taken again later, or never when it failed too often.
    public Uni<Void> release(UUID job, UUID worker, Instant until, int failuresMax) {
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(job, worker, at(until), failuresMax))
                .replaceWithVoid();
    }

    /// One job.
    public Uni<Optional<Job>> find(UUID job) {
        return pool.preparedQuery(FIND).execute(Tuple.of(job)).map(JobStore::first);
    }

    /// An owner's jobs, the latest first.
    public Uni<List<Job>> of(String owner, String kind, int limit) {
        return pool.preparedQuery(LIST).execute(Tuple.of(owner, kind, limit)).map(rows -> all(rows, JobStore::read));
    }

    /// The next pieces of a part.
    ///
    /// @param after the number of the last one; -1 for the first
    public Uni<List<Piece>> pieces(UUID job, String part, int after, int limit) {
        return pool.preparedQuery(PIECES)
                .execute(Tuple.of(job, part, after, limit))
                .map(rows -> all(
                        rows,
                        row -> new Piece(
                                row.getString("part"),
                                row.getInteger("number"),
                                row.getInteger("lines"),
                                row.getBuffer("sealed").getBytes())));
    }

    /// All pieces of a part, read no faster than they are taken.
    public Multi<Piece> pieces(UUID job, String part) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new int[] {-1},
                        last -> pieces(job, part, last[0], 1)
                                .invoke(found -> found.forEach(piece -> last[0] = piece.number())))
                .whilst(found -> !found.isEmpty())
                .onItem()
                .transformToIterable(found -> found);
    }

    /// What parts there are, and how long.
    public Uni<List<Piece.Part>> parts(UUID job) {
        return pool.preparedQuery(PARTS)
                .execute(Tuple.of(job))
                .map(rows -> all(rows, row -> new Piece.Part(row.getString("part"), row.getLong("lines"))));
    }

    /// The next of the citizens whose files a job is about, in the order of their ids.
    public Uni<List<UUID>> citizens(UUID job, UUID after, int limit) {
        return pool.preparedQuery(CITIZENS)
                .execute(Tuple.of(job, after, limit))
                .map(rows -> all(rows, row -> row.getUUID("citizen")));
    }

    /// How many they are.
    public Uni<Integer> citizenCount(UUID job) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(job))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /// Forgets a job with all that came of it.
    Uni<Void> drop(UUID job) {
        return pool.preparedQuery(DROP).execute(Tuple.of(job)).replaceWithVoid();
    }

    /// Some of those whose time is over.
    Uni<List<UUID>> ended(Instant now) {
        return pool.preparedQuery(ENDED).execute(Tuple.of(at(now))).map(rows -> all(rows, row -> row.getUUID(0)));
    }

    /// Those that are about one of these citizens.
    Uni<List<UUID>> about(List<UUID> citizens) {
        return pool.preparedQuery(ABOUT)
                .execute(Tuple.of(citizens.toArray(UUID[]::new)))
                .map(rows -> all(rows, row -> row.getUUID(0)));
    }

    private static Tuple row(UUID job, Piece piece) {
        return Tuple.of(job, piece.part(), piece.number(), piece.lines(), Buffer.buffer(piece.sealed()));
    }

    private static Optional<Job> first(RowSet<Row> rows) {
        return all(rows, JobStore::read).stream().findFirst();
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static Job read(Row row) {
        var doneAt = row.getOffsetDateTime("done_at");
        return new Job(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("owner"),
                row.getBuffer("spec").getBytes(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("place"),
                row.getInteger("pieces"),
                row.getInteger("done"),
                row.getInteger("total"),
                row.getInteger("failures"),
                row.getOffsetDateTime("begun_at").toInstant(),
                doneAt == null ? null : doneAt.toInstant(),
                row.getOffsetDateTime("ends_at").toInstant());
    }

    private static String nameOf(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
