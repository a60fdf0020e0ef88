package city.healthcard.card.signin;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.signin.CardPasswords.Owner;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.key.KeyVault;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CardPasswordsIT {

    private static final String PASSWORD = "鹭江夜泊-2026";

    private final String card = "index-of-" + UUID.randomUUID();
    private final Owner owner = new Owner(new CardId(UUID.randomUUID()), new CitizenId(UUID.randomUUID()));

    @Inject
    CardPasswords passwords;

    @Inject
    Pool pool;

    @Inject
    HashingPool hashing;

    @Inject
    InstantSource clock;

    @Inject
    KeyVault vault;

    @Test
    void a_password_is_verified_at_the_cost_that_it_was_kept_with_whatever_new_ones_cost() {
        var advised = new PasswordCost(new Argon2(19_456, 2), LaunchMode.NORMAL);
        var before = new CardPasswords(pool, hashing, clock, vault, advised);

        done(before.keep(card, owner, PASSWORD));

        assertThat(keptCost()).isEqualTo(new Argon2(19_456, 2));
        assertThat(done(passwords.verify(card, PASSWORD))).contains(owner);
        assertThat(done(passwords.verify(card, PASSWORD + "!"))).isEmpty();
    }

    @Test
    void a_new_password_is_kept_at_the_cost_of_today() {
        done(passwords.keep(card, owner, PASSWORD));

        assertThat(keptCost()).isEqualTo(new Argon2(64, 1));
        assertThat(done(passwords.verify(card, PASSWORD))).contains(owner);
    }

    private Argon2 keptCost() {
        var row = done(pool.preparedQuery("select memory_kib, iterations from card_password where card_index = $1")
                        .execute(Tuple.of(card)))
                .iterator()
                .next();
        return new Argon2(row.getInteger("memory_kib"), row.getInteger("iterations"));
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
