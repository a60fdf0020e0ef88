package city.healthcard.eventsourcing.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.example.LampCommand.Light;
import city.healthcard.eventsourcing.example.LampCommand.PutUp;
import city.healthcard.eventsourcing.example.LampNights;
import city.healthcard.eventsourcing.example.Lamps;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.relay.PostgresProofTree;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.view.Documents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KernelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Lamps lamps;

    @Inject
    Runtime runtime;

    @Inject
    EventStore store;

    @Inject
    Feed feed;

    @Inject
    Pool pool;

    @Inject
    PostgresProofTree tree;

    @Inject
    SigningKey key;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void a_command_travels_from_the_store_over_kafka_into_the_view_and_back_as_a_reaction() {
        var lamp = UUID.randomUUID();
        await(lamps.handle(lamp, new PutUp("中山路"), anyCommand()));
        await(lamps.handle(lamp, new Light(), anyCommand()));

        eventually().untilAsserted(() -> assertThat(nights(lamp)).isEqualTo(new LampNights("中山路", 1, 1, false)));
    }

    @Test
    void the_same_command_again_changes_nothing_and_says_so() {
        var lamp = UUID.randomUUID();
        var command = anyCommand();
        var first = await(lamps.handle(lamp, new PutUp("鹭江道"), command));
        var second = await(lamps.handle(lamp, new PutUp("鹭江道"), command));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.repeated()).isFalse());
        assertThat(second)
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.repeated()).isTrue());
    }

    @Test
    void a_refusal_is_an_answer() {
        assertThat(await(lamps.handle(UUID.randomUUID(), new Light(), anyCommand())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_fact_that_a_reaction_cannot_take_is_parked_with_its_key_and_taken_when_replayed() {
        var lamp = UUID.randomUUID();
        lamps.broken.add(lamp);
        await(lamps.handle(lamp, new PutUp("湖滨南路"), anyCommand()));
        await(lamps.handle(lamp, new Light(), anyCommand()));
        eventually()
                .untilAsserted(() -> assertThat(await(runtime.reactions().parked()))
                        .anyMatch(parked -> parked.key().equals(lamp)));

        lamps.broken.remove(lamp);
        assertThat(runtime.reactions().replayParked()).isTrue();

        eventually().untilAsserted(() -> assertThat(nights(lamp).burns()).isFalse());
        eventually()
                .untilAsserted(() -> assertThat(await(runtime.reactions().parked()))
                        .noneMatch(parked -> parked.key().equals(lamp)));
    }

    @Test
    void a_view_is_rebuilt_beside_the_live_one_and_found_equal() {
        var lamp = UUID.randomUUID();
        await(lamps.handle(lamp, new PutUp("环岛路"), anyCommand()));
        eventually().untilAsserted(() -> assertThat(nights(lamp).street()).isEqualTo("环岛路"));
        var keeper = runtime.keeper("lamp-nights").orElseThrow();

        assertThat(keeper.rebuild()).isTrue();

        eventually().untilAsserted(() -> {
            var found = keeper.progress().lastRebuild();
            assertThat(found).isNotNull();
            assertThat(found.different()).isZero();
            assertThat(found.equal()).isPositive();
        });
        assertThat(nights(lamp).street()).isEqualTo("环岛路");
        assertThat(keeper.progress().collection()).endsWith("_2");
    }

    @Test
    void an_event_is_soon_in_a_signed_tree_and_anyone_can_check_it() {
        var lamp = UUID.randomUUID();
        await(lamps.handle(lamp, new PutUp("湖里大道"), anyCommand()));
        var stored = await(store.read(Set.of(Lamps.stream(lamp))))
                .get(Lamps.stream(lamp))
                .getFirst();

        eventually().untilAsserted(() -> {
            var proof = await(tree.inclusion(Lamps.stream(lamp), 1)).orElseThrow();
            assertThat(proof.check(stored.hash(), key.verifierKey())).isPresent();
            assertThat(proof.check(new byte[32], key.verifierKey())).isEmpty();
        });
    }

    /// Whoever is woken by the commit finds nothing yet: an older transaction is still open.
    @Test
    void what_can_be_read_late_is_told_by_the_lookout_when_it_can_be_read() {
        var told = new CopyOnWriteArrayList<Set<String>>();
        var metered = new MeteredFeed(feed);
        try (var lookout = new Lookout(metered, KernelIT::noNotes, told::add, _ -> {}, timer)) {
            lookout.start();
            eventually().until(() -> metered.looks.get() > 2);
            var older = await(pool.getConnection());
            await(older.query("begin").execute());
            await(older.query("select pg_current_xact_id()").execute());
            await(lamps.handle(UUID.randomUUID(), new PutUp("仙岳路"), anyCommand()));
            var before = metered.looks.get();
            eventually().until(() -> metered.looks.get() > before + 2);
            var early = List.copyOf(told);

            await(older.query("rollback").execute());
            await(older.close());

            assertThat(early).noneMatch(types -> types.contains("lamp/put-up/2"));
            eventually().until(() -> told.stream().anyMatch(types -> types.contains("lamp/put-up/2")));
        }
    }

    private static Uni<Map<String, Map<String, String>>> noNotes() {
        return Uni.createFrom().item(Map.of());
    }

    private LampNights nights(UUID lamp) {
        Documents<LampNights> documents = runtime.documents(LampNights.VIEW);
        return await(documents.find(lamp.toString())).orElseThrow(() -> new AssertionError("no such lamp yet"));
    }

    private static CommandId anyCommand() {
        return new CommandId(UUID.randomUUID());
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(PATIENCE).ignoreExceptions();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
