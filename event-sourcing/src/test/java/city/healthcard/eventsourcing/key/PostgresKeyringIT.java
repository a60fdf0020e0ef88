package city.healthcard.eventsourcing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.key.KeyVault.Wrapped;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresKeyringIT extends KeyringContract {

    @TempDir
    private static Path folder;

    private static Vertx vertx;
    private static Pool pool;

    private Keyring keyring;

    @BeforeAll
    static void start() throws Exception {
        KeyDatabase.makeEmpty();
        vertx = Vertx.vertx();
        pool = KeyDatabase.connect(vertx);
    }

    @AfterAll
    static void stop() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }

    @BeforeEach
    void startProcess() {
        keyring = process();
    }

    @Override
    protected Keyring keyring() {
        return keyring;
    }

    @Override
    protected Keyring another() {
        return process();
    }

    @Test
    void a_copy_of_the_database_from_before_a_rewrapping_opens_nothing() {
        var citizen = UUID.randomUUID();
        keyring.keysFor(Set.of(new Subject(citizen, "identity"))).await().indefinitely();
        var row = pool.preparedQuery("select epoch, wrapped from citizen_key where subject_id = $1")
                .executeAndAwait(Sql.parameters(citizen))
                .iterator()
                .next();
        var copy = new Wrapped(row.getInteger("epoch"), row.getBuffer("wrapped").getBytes(), Envelope.bytes(citizen));
        assertThat(vault().unwrap(List.of(copy)).await().indefinitely()).hasSize(1);
        keyring.rewrap().await().indefinitely();
        assertThatThrownBy(() -> vault().unwrap(List.of(copy)).await().indefinitely())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_lost_vault_is_named_as_the_cause() throws Exception {
        var subject = new Subject(UUID.randomUUID(), "identity");
        keyring.keysFor(Set.of(subject)).await().indefinitely();
        var lost = new PostgresKeyring(pool, new FileKeyVault(Files.createTempDirectory(folder, "lost"), "test"));
        assertThatThrownBy(() -> lost.keysFor(Set.of(subject)).await().indefinitely())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key vault has no epoch");
    }

    @Test
    void a_key_moved_to_another_row_does_not_open() {
        var one = new Subject(UUID.randomUUID(), "identity");
        var two = new Subject(UUID.randomUUID(), "identity");
        keyring.keysFor(Set.of(one, two)).await().indefinitely();
        pool.preparedQuery("update citizen_key set wrapped = o.wrapped, epoch = o.epoch from citizen_key o"
                        + " where citizen_key.subject_id = $1 and o.subject_id = $2")
                .executeAndAwait(Sql.parameters(one.id(), two.id()));
        assertThatThrownBy(() -> another().keysFor(Set.of(one)).await().indefinitely())
                .isInstanceOf(BrokenSealException.class);
    }

    private static Keyring process() {
        return new PostgresKeyring(pool, vault());
    }

    private static KeyVault vault() {
        return new FileKeyVault(folder, "test");
    }
}
