package city.healthcard.eventsourcing.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.example.LampCommand.Light;
import city.healthcard.eventsourcing.example.LampCommand.PutUp;
import city.healthcard.eventsourcing.example.Lamps;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.proof.Checkpoint;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.relay.PostgresProofTree;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Lamps lamps;

    @Inject
    PostgresProofTree proofs;

    @Inject
    Feed feed;

    @Inject
    Pool pool;

    @Inject
    SigningKey key;

    @TestHTTPResource
    URI root;

    @Test
    void every_event_is_soon_proven_to_be_in_the_tree_at_the_place_the_relay_gave_it() {
        var lamp = light();

        // The feed shows nothing of what is younger than a transaction still under way, and others are at work here.
        var events = eventually().until(() -> eventsOf(lamp), shown -> shown.size() >= 2);

        for (var entry : events) {
            var proof = eventually()
                    .until(
                            () -> await(proofs.inclusion(
                                    entry.event().stream(), entry.event().version())),
                            Optional::isPresent)
                    .orElseThrow();
            assertThat(proof.check(entry.event().hash(), key.verifierKey())).isPresent();
            assertThat(proof.check(entry.event().previousHash(), key.verifierKey()))
                    .isEmpty();
        }
    }

    @Test
    void the_tree_only_grows_from_checkpoint_to_checkpoint() {
        light();
        eventually().untilAsserted(() -> assertThat(await(proofs.checkpoint())).isPresent());
        var older = open(await(proofs.checkpoint()).orElseThrow());
        light();
        eventually()
                .untilAsserted(() -> assertThat(
                                open(await(proofs.checkpoint()).orElseThrow()).size())
                        .isGreaterThan(older.size()));

        var growth = await(proofs.growthFrom(older.size())).orElseThrow();

        assertThat(growth.check(older, key.verifierKey())).isPresent();
    }

    @Test
    void nothing_is_proven_of_what_never_happened() {
        assertThat(await(proofs.inclusion(Lamps.stream(UUID.randomUUID()), 1))).isEmpty();
        assertThat(await(proofs.growthFrom(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void a_relay_that_takes_over_goes_on_from_what_is_stored() {
        var lamp = light();
        eventually()
                .untilAsserted(() -> assertThat(await(proofs.inclusion(Lamps.stream(lamp), 2)))
                        .isPresent());
        var successor = new PostgresProofTree(pool, key, InstantSource.system(), Duration.ZERO);

        await(successor.signSoon());

        var signed = open(await(proofs.checkpoint()).orElseThrow());
        var growth = await(proofs.growthFrom(signed.size())).orElseThrow();
        assertThat(growth.check(signed, key.verifierKey())).isPresent();
    }

    @Test
    void anybody_may_ask_for_key_checkpoint_and_proofs() throws Exception {
        var lamp = light();
        eventually()
                .untilAsserted(() -> assertThat(
                                get("inclusion/" + Lamps.stream(lamp) + "/2").statusCode())
                        .isEqualTo(200));

        assertThat(get("key").body().strip()).isEqualTo(key.verifierKey().toString());
        assertThat(get("checkpoint").body()).startsWith(key.name() + '\n');
        assertThat(get("consistency?from=1").body()).startsWith("old 1\n");
        assertThat(get("inclusion/" + Lamps.stream(lamp) + "/99").statusCode()).isEqualTo(404);
        assertThat(get("inclusion/no-stream/1").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String what) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(root.resolve("api/proofs/" + what)).build(), BodyHandlers.ofString());
        }
    }

    private UUID light() {
        var lamp = UUID.randomUUID();
        await(lamps.handle(lamp, new PutUp("中山路"), new CommandId(UUID.randomUUID())));
        await(lamps.handle(lamp, new Light(), new CommandId(UUID.randomUUID())));
        return lamp;
    }

    private List<FeedEntry> eventsOf(UUID lamp) {
        return await(feed.after(FeedPosition.START, 10_000)).stream()
                .filter(entry -> entry.event().stream().id().equals(lamp))
                .toList();
    }

    private Checkpoint open(String note) {
        return Checkpoint.open(note, key.verifierKey()).orElseThrow();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(PATIENCE).ignoreExceptions();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
