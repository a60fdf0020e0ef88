package city.healthcard.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.feed.Feed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
class PostgresEventStoreIT extends EventStoreContract {

    @Inject
    PostgresEventStore store;

    @Inject
    Feed feed;

    @Inject
    Pool pool;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Vertx vertx;

    @Override
    protected EventStore store() {
        return store;
    }

    @Override
    protected Feed feed() {
        return feed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = '' where version = 1",
                "delete from event where version = 1",
                "truncate event"
            })
    void the_service_may_not_change_what_happened(String statement) {
        assertThatThrownBy(() -> await(pool.query(statement).execute()))
                .isInstanceOfSatisfying(
                        PgException.class,
                        refused -> assertThat(refused.getSqlState()).isEqualTo("42501"));
    }

    /// In a group the answer comes from whoever wrote it; what belongs to one request must not be seen by
    /// another.
    @Test
    void everybody_gets_the_answer_in_the_own_context() {
        var answered = IntStream.range(0, 40)
                .mapToObj(_ -> {
                    var own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
                    var stream = anyStream();
                    return Uni.createFrom()
                            .<Boolean>emitter(reply ->
                                    own.runOnContext(_ -> store.append(List.of(event(stream, 1, "x")))
                                            .map(_ -> Vertx.currentContext() == own)
                                            .chain(ours -> store.read(Set.of(stream))
                                                    .map(_ -> ours && Vertx.currentContext() == own))
                                            .subscribe()
                                            .with(reply::complete, reply::fail)));
                })
                .toList();

        assertThat(await(Uni.join().all(answered).andCollectFailures())).containsOnly(true);
    }

    /// A torn append would leave one of two streams behind; a member must never see another's conflict.
    @Test
    void an_append_over_two_streams_in_a_group_with_a_conflict_is_whole_or_absent() {
        var single = new PostgresEventStore(sessions, vertx, 1, 500);
        var contested = anyStream();
        var partners = IntStream.range(0, 12).mapToObj(_ -> anyStream()).toList();
        var attempts = partners.stream()
                .map(partner -> single.append(List.of(event(partner, 1, "p"), event(contested, 1, "c")))
                        .map(_ -> true)
                        .onFailure(VersionConflict.class)
                        .recoverWithItem(false))
                .toList();

        var won = await(Uni.join().all(attempts).andCollectFailures());

        assertThat(won.stream().filter(Boolean::booleanValue)).hasSize(1);
        var found = await(single.read(Set.copyOf(partners)));
        assertThat(partners.stream().filter(partner -> !found.get(partner).isEmpty()))
                .hasSize(1);
        assertThat(won.get(partners.indexOf(partners.stream()
                        .filter(partner -> !found.get(partner).isEmpty())
                        .findFirst()
                        .orElseThrow())))
                .isTrue();
    }
}
