package city.healthcard.eventsourcing.feed;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.localstack.TestServers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The experiments that decided how the feed is read, with real transactions side by side. T and U are two of them; the
/// naive readers stand beside ours to show that the danger is real on this very server.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedOrderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ALL = 100_000;

    private static final String BY_POSITION = "select stream_id from event where position > $1 order by position";
    private static final String BY_POSITION_BELOW_XMIN = """
            select stream_id, position from event
            where position > $1 and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by position
            """;
    private static final String INSERT = """
            insert into event (stream_id, version, type, payload, previous_hash, hash, cause, recorded_at)
            values ($1, $2, 'lamp/lit/1', '', '', '', gen_random_uuid(), now())
            returning position
            """;

    private static Vertx vertx;
    private static Pool pool;
    private static Feed feed;

    private final List<SqlConnection> open = new ArrayList<>();

    @BeforeAll
    static void aDatabaseOfItsOwn() {
        var environment = TestServers.environmentFor("feedorder");
        var owner = environment.get("HC_POSTGRES_OWNER");
        Flyway.configure()
                .dataSource("jdbc:postgresql://" + environment.get("HC_POSTGRES") + "/feedorder", owner, owner)
                .locations("db/kernel")
                .placeholders(Map.of("service_role", environment.get("HC_POSTGRES_USER")))
                .load()
                .migrate();
        vertx = Vertx.vertx();
        pool = Pool.pool(
                vertx,
                PgConnectOptions.fromUri("postgresql://" + environment.get("HC_POSTGRES") + "/feedorder")
                        .setUser(environment.get("HC_POSTGRES_USER"))
                        .setPassword(environment.get("HC_POSTGRES_PASSWORD")),
                new PoolOptions().setMaxSize(20));
        feed = new PostgresFeed(pool, _ -> {});
    }

    @AfterAll
    static void closePool() {
        await(pool.close());
        await(vertx.close());
    }

    @AfterEach
    void close() {
        open.forEach(connection -> {
            execute(connection, "rollback");
            await(connection.close());
        });
        open.clear();
    }

    @Test
    void experiment_A_a_cursor_by_position_alone_loses_an_event_and_ours_does_not() {
        var before = end();
        var t = transaction();
        var u = transaction();
        var late = stream();
        var early = stream();
        insert(t, late, 1);
        var seen = insert(u, early, 1);
        commit(u);
        var ours = follow(before);
        commit(t);

        assertThat(naive(BY_POSITION, seen))
                .as("the popular reader never sees it")
                .doesNotContain(late.value());
        assertThat(streams(ours, follow(last(ours, before)))).containsExactlyInAnyOrder(late, early);
    }

    @Test
    void experiment_B_a_guard_by_xmin_with_a_position_cursor_still_loses_an_event_and_ours_does_not() {
        var before = end();
        var t = transaction();
        var u = transaction();
        var early = stream();
        var late = stream();
        touch(u); // U gets the lower transaction id
        insert(t, late, 1); // position 1, higher transaction id
        var seen = insert(u, early, 1); // position 2, lower transaction id
        commit(u);
        othersHaveEnded();
        assertThat(naive(BY_POSITION_BELOW_XMIN, seen - 1)).contains(early.value());
        var ours = follow(before);
        commit(t);

        assertThat(naive(BY_POSITION_BELOW_XMIN, seen)).doesNotContain(late.value());
        assertThat(streams(ours, follow(last(ours, before)))).containsExactly(early, late);
    }

    @Test
    void experiment_C_writing_before_the_stream_is_loaded_breaks_the_order_of_the_stream() {
        var before = end();
        var t = transaction();
        var u = transaction();
        var stream = stream();
        insertAndCommit(stream, 1);
        touch(t); // the forbidden write before loading
        insert(u, stream, 2);
        commit(u);
        insert(t, stream, 3); // T loads only now, and sees version 2
        commit(t);

        assertThat(versions(before, stream))
                .as("why nothing may be written before")
                .containsExactly(1L, 3L, 2L);
    }

    @Test
    void experiment_D_loading_before_any_write_keeps_the_order_because_the_late_writer_conflicts() {
        var before = end();
        var t = transaction();
        var u = transaction();
        var stream = stream();
        insertAndCommit(stream, 1);
        var loadedByT = versions(t, stream);
        insert(u, stream, 2);
        commit(u);

        assertThat(tryInsert(t, stream, loadedByT.size() + 1L)).isFalse();
        var again = transaction();
        insert(again, stream, versions(again, stream).size() + 1L);
        commit(again);

        assertThat(versions(before, stream)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_glance_sees_no_further_than_a_reader_and_tells_the_types() {
        var before = await(feed.end());
        var t = transaction();
        touch(t);
        insertAndCommit(stream(), 1);
        assertThat(await(feed.glance(before, ALL))).isEqualTo(new Glance(0, before, Set.of()));

        commit(t);
        insertAndCommit(stream(), 1);
        othersHaveEnded();
        var ours = follow(before);
        assertThat(await(feed.glance(before, ALL))).isEqualTo(new Glance(2, last(ours, before), Set.of("lamp/lit/1")));
        assertThat(await(feed.end())).isEqualTo(last(ours, before));
        assertThat(await(feed.glance(before, 1)))
                .isEqualTo(new Glance(1, ours.getFirst().at(), Set.of("lamp/lit/1")));
    }

    @Test
    void experiment_E_an_open_write_anywhere_in_the_cluster_stalls_the_feed_and_a_reader_or_a_lock_does_not() {
        var before = end();
        var reading = transaction();
        execute(reading, "set transaction isolation level repeatable read read only");
        execute(reading, "select count(*) from event");
        var locking = connection();
        execute(locking, "select pg_advisory_lock(42)");
        var first = stream();
        insertAndCommit(first, 1);
        assertThat(streams(follow(before))).containsExactly(first);

        var writing = transaction();
        touch(writing);
        var second = stream();
        insertAndCommit(second, 1);
        assertThat(streams(follow(before))).as("stalled, not lost").containsExactly(first);

        commit(writing);
        assertThat(streams(follow(before))).containsExactly(first, second);
    }

    @Test
    void experiment_F_a_rolled_back_append_leaves_a_hole_in_positions_that_nobody_waits_for() {
        var before = end();
        var t = transaction();
        var hole = insert(t, stream(), 1);
        execute(t, "rollback");
        var after = stream();
        var position = insertAndCommit(after, 1);

        assertThat(position).isGreaterThan(hole);
        assertThat(streams(follow(before))).containsExactly(after);
    }

    @Test
    void experiment_G_many_writers_and_a_reader_at_once_lose_nothing_and_keep_every_order() {
        var before = end();
        var writers = new ArrayList<Uni<Void>>();
        var streams = new ArrayList<StreamId>();
        for (var writer = 0; writer < 8; writer++) {
            var stream = stream();
            streams.add(stream);
            var all = Uni.createFrom().voidItem();
            for (var version = 1L; version <= 25; version++) {
                var number = version;
                all = all.chain(() -> pool.withTransaction(t -> t.preparedQuery(INSERT)
                        .execute(Tuple.of(stream.value(), number))
                        .replaceWithVoid()));
            }
            writers.add(all);
        }
        var writing = Uni.join().all(writers).andFailFast().subscribeAsCompletionStage();
        var seen = new ArrayList<FeedEntry>();
        var cursor = before;
        while (!writing.isDone() || seen.size() < 200) {
            var page = await(feed.after(cursor, 7));
            seen.addAll(page);
            cursor = page.isEmpty() ? cursor : page.getLast().at();
        }

        assertThat(seen).hasSize(200);
        streams.forEach(stream -> assertThat(seen.stream()
                        .map(FeedEntry::event)
                        .filter(event -> event.stream().equals(stream))
                        .map(event -> event.version()))
                .isSorted()
                .hasSize(25));
    }

    private FeedPosition end() {
        return last(follow(FeedPosition.START), FeedPosition.START);
    }

    private List<FeedEntry> follow(FeedPosition cursor) {
        othersHaveEnded();
        return await(feed.after(cursor, ALL));
    }

    /// A service that another test has started writes to a database of its own all the while, and our
    /// feed stands still for every write of the server. Only those of the experiment may be open.
    private void othersHaveEnded() {
        var ours = open.stream().flatMap(FeedOrderIT::idIn).collect(toSet());
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> ours.containsAll(running()));
    }

    /// The id of its transaction; none before it writes, and none after it failed.
    private static Stream<String> idIn(SqlConnection in) {
        return Stream.ofNullable(await(in.query("select pg_current_xact_id_if_assigned()::text")
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .onFailure()
                .recoverWithNull()));
    }

    private static List<String> running() {
        var ids = new ArrayList<String>();
        await(pool.query("select pg_snapshot_xip(pg_current_snapshot())::text").execute())
                .forEach(row -> ids.add(row.getString(0)));
        return ids;
    }

    private static FeedPosition last(List<FeedEntry> page, FeedPosition before) {
        return page.isEmpty() ? before : page.getLast().at();
    }

    @SafeVarargs
    private static List<StreamId> streams(List<FeedEntry>... pages) {
        return List.of(pages).stream()
                .flatMap(List::stream)
                .map(entry -> entry.event().stream())
                .toList();
    }

    private List<Long> versions(FeedPosition after, StreamId stream) {
        return follow(after).stream()
                .filter(entry -> entry.event().stream().equals(stream))
                .map(entry -> entry.event().version())
                .toList();
    }

    private static List<Long> versions(SqlConnection in, StreamId stream) {
        var found = new ArrayList<Long>();
        await(in.preparedQuery("select version from event where stream_id = $1 order by version")
                        .execute(Tuple.of(stream.value())))
                .forEach(row -> found.add(row.getLong(0)));
        return found;
    }

    private List<String> naive(String query, long after) {
        var found = new ArrayList<String>();
        await(pool.preparedQuery(query).execute(Tuple.of(after))).forEach(row -> found.add(row.getString(0)));
        return found;
    }

    private static StreamId stream() {
        return StreamId.of("lamp", UUID.randomUUID());
    }

    private SqlConnection connection() {
        var connection = await(pool.getConnection());
        open.add(connection);
        return connection;
    }

    private SqlConnection transaction() {
        var connection = connection();
        execute(connection, "begin");
        return connection;
    }

    /// Any write: it is what draws a transaction id.
    private static void touch(SqlConnection in) {
        execute(in, "select pg_current_xact_id()");
    }

    private static long insert(SqlConnection in, StreamId stream, long version) {
        return await(in.preparedQuery(INSERT).execute(Tuple.of(stream.value(), version)))
                .iterator()
                .next()
                .getLong(0);
    }

    private static boolean tryInsert(SqlConnection in, StreamId stream, long version) {
        return await(in.preparedQuery(INSERT)
                .execute(Tuple.of(stream.value(), version))
                .map(_ -> true)
                .onFailure()
                .recoverWithItem(false));
    }

    private long insertAndCommit(StreamId stream, long version) {
        var t = transaction();
        var position = insert(t, stream, version);
        commit(t);
        return position;
    }

    private static void commit(SqlConnection in) {
        execute(in, "commit");
    }

    private static void execute(SqlConnection in, String statement) {
        await(in.query(statement).execute());
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
