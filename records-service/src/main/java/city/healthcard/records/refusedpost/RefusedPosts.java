package city.healthcard.records.refusedpost;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.eventsourcing.view.Page;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.refusedpost.PostNotes.Counted;
import city.healthcard.records.refusedpost.PostNotes.Kept;
import city.healthcard.records.refusedpost.PostNotes.Refusal;
import city.healthcard.webkit.page.Writing;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/// What was refused and is not mended yet. Bounded for each institution, the oldest goes first; over after a term.
@Singleton
public class RefusedPosts implements RefusalStore {

    private static final String KEEP = """
            insert into refused_post (institution, post, visit, number, revision, code, problem, sha256, bytes,
                                      first_at, last_at, times)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (institution, post) do update
            set code = excluded.code, problem = excluded.problem, sha256 = excluded.sha256, bytes = excluded.bytes,
                last_at = excluded.last_at, times = refused_post.times + excluded.times""";
    private static final String KEEP_WITHIN = """
            delete from refused_post where institution = $1 and post in
            (select post from refused_post where institution = $1 order by last_at desc, post desc offset $2)""";
    private static final String SETTLE = """
            delete from refused_post r
            using unnest($1::text[], $2::uuid[], $3::int[], $4::timestamptz[]) k (institution, visit, revision, at)
            where r.institution = k.institution and r.visit = k.visit and r.last_at <= k.at
              and (r.revision < k.revision or r.revision = k.revision and r.code <> 'visit.revision-conflict')""";
    private static final String COUNT_UP = """
            insert into post_count (institution, day, refused, repeated) values ($1, $2, $3, $4)
            on conflict (institution, day) do update
            set refused = post_count.refused + excluded.refused, repeated = post_count.repeated + excluded.repeated""";
    private static final String PAGE = """
            select post, number, revision, code, problem, sha256, bytes, first_at, last_at, times
            from refused_post where institution = $1 and (last_at, post) < ($2, $3)
            order by last_at desc, post desc limit $4""";
    private static final String COUNT = "select count(*) from refused_post where institution = $1";
    private static final String FORGET = "delete from refused_post where last_at <= $1";
    private static final String FORGET_COUNTS = "delete from post_count where day <= $1";
    private static final OffsetDateTime AFTER_ALL = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Pool pool;
    private final Policies policies;
    private final InstantSource clock;

    RefusedPosts(Pool pool, Policies policies, InstantSource clock) {
        this.pool = pool;
        this.policies = policies;
        this.clock = clock;
    }

    /// What an institution has to mend, what was refused last first.
    ///
    /// @param after where the page before ended; empty for the first
    public Uni<Page<RefusedPost>> page(String institution, Optional<Mark> after, int limit) {
        var from = after.map(mark -> Tuple.of(institution, momentOf(mark), mark.id(), limit + 1))
                .orElseGet(() -> Tuple.of(institution, AFTER_ALL, "", limit + 1));
        return pool.preparedQuery(PAGE).execute(from).map(rows -> {
            var found = StreamSupport.stream(rows.spliterator(), false).toList();
            var shown = found.subList(0, Math.min(limit, found.size()));
            var next = found.size() > limit ? Optional.of(markOf(shown.getLast())) : Optional.<Mark>empty();
            return new Page<>(shown.stream().map(RefusedPosts::read).toList(), next);
        });
    }

    /// How much an institution has to mend.
    public Uni<Long> count(String institution) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(institution))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /// Forgets what nobody mended, and what was counted, before the terms of the policies ended.
    @Scheduled(
            every = "${hc.refusals.forgotten-every}",
            delayed = "${hc.refusals.forgotten-delayed}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forget() {
        var end = clock.instant().minus(policies.refusals().keptFor());
        var lastDay =
                LocalDate.ofInstant(clock.instant().minus(policies.quality().countedFor()), Writing.CITY);
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(at(end)))
                .chain(() -> pool.preparedQuery(FORGET_COUNTS).execute(Tuple.of(lastDay)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = refusals.stream().map(RefusedPosts::row).toList();
        var institutions =
                refusals.stream().map(Refusal::institution).distinct().toList();
        return pool.withTransaction(connection -> connection
                .preparedQuery(KEEP)
                .executeBatch(rows)
                .chain(() -> Multi.createFrom()
                        .iterable(institutions)
                        .onItem()
                        .transformToUniAndConcatenate(institution -> keepWithin(connection, institution))
                        .collect()
                        .asList())
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> settle(List<Kept> kept) {
        return kept.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(SETTLE)
                        .execute(Tuple.of(
                                kept.stream().map(Kept::institution).toArray(String[]::new),
                                kept.stream().map(Kept::visit).toArray(UUID[]::new),
                                kept.stream().map(Kept::revision).toArray(Integer[]::new),
                                kept.stream().map(one -> at(one.at())).toArray(OffsetDateTime[]::new)))
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> count(List<Counted> counts) {
        return counts.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(COUNT_UP)
                        .executeBatch(counts.stream()
                                .map(one -> Tuple.of(one.institution(), one.day(), one.refused(), one.repeated()))
                                .toList())
                        .replaceWithVoid();
    }

    private Uni<Void> keepWithin(SqlConnection connection, String institution) {
        return connection
                .preparedQuery(KEEP_WITHIN)
                .execute(Tuple.of(institution, policies.refusals().perInstitutionMax()))
                .replaceWithVoid();
    }

    private static Tuple row(Refusal refusal) {
        return Tuple.tuple()
                .addString(refusal.institution())
                .addString(refusal.post())
                .addUUID(refusal.visit())
                .addString(refusal.number())
                .addInteger(refusal.revision())
                .addString(refusal.code())
                .addValue(Buffer.buffer(Json.bytes(refusal.wrong())))
                .addValue(Buffer.buffer(refusal.sha256()))
                .addInteger(refusal.bytes())
                .addOffsetDateTime(at(refusal.firstAt()))
                .addOffsetDateTime(at(refusal.lastAt()))
                .addInteger(refusal.times());
    }

    private static RefusedPost read(Row row) {
        var wrong = Json.read(row.getBuffer("problem").getBytes(), Wrong.class);
        return new RefusedPost(
                row.getString("number"),
                row.getInteger("revision"),
                wrong.status(),
                row.getString("code"),
                wrong.detail(),
                wrong.places(),
                HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
                row.getInteger("bytes"),
                row.getOffsetDateTime("first_at").toInstant(),
                row.getOffsetDateTime("last_at").toInstant(),
                row.getInteger("times"));
    }

    private static Mark markOf(Row row) {
        var at = row.getOffsetDateTime("last_at").toInstant();
        return new Mark(TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1000, row.getString("post"));
    }

    /// A mark of another list asks for a page that is empty.
    private static OffsetDateTime momentOf(Mark mark) {
        var micros = mark.value() instanceof Long number ? number : 0L;
        return at(Instant.EPOCH.plusNanos(TimeUnit.MICROSECONDS.toNanos(micros)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
