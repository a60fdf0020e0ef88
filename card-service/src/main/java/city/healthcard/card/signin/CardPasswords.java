package city.healthcard.card.signin;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.eventsourcing.key.KeyVault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The passwords of cards, as nobody can read them.
@Singleton
public class CardPasswords {

    private static final int PEPPER_ID = 1;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Pool pool;
    private final HashingPool hashing;
    private final InstantSource clock;
    private final byte[] pepper;
    private final Argon2 today;
    private final Stored nobody;

    /// Whose password was right.
    public record Owner(CardId card, CitizenId citizen) {}

    private record Stored(Optional<Owner> owner, byte[] hash, byte[] salt, Argon2 argon2) {}

    CardPasswords(Pool pool, HashingPool hashing, InstantSource clock, KeyVault vault, PasswordCost cost) {
        this.pool = pool;
        this.hashing = hashing;
        this.clock = clock;
        this.pepper = vault.secret("pepper");
        this.today = cost.today();
        this.nobody = new Stored(Optional.empty(), new byte[32], salt(), today);
    }

    /// Keeps the password of a card.
    Uni<Void> keep(String cardIndex, Owner owner, String password) {
        var salt = salt();
        return hashing.work(() -> today.hash(pepper, password, salt))
                .chain(hash -> pool.preparedQuery(Sql.read("keep-password"))
                        .execute(Tuple.tuple(List.of(
                                cardIndex,
                                owner.card().value(),
                                owner.citizen().value(),
                                Buffer.buffer(hash),
                                Buffer.buffer(salt),
                                today.memoryKib(),
                                today.iterations(),
                                PEPPER_ID,
                                clock.instant().atOffset(ZoneOffset.UTC)))))
                .replaceWithVoid();
    }

    /// Whose password it is; empty when it is wrong or nobody has such a card, after the same work.
    Uni<Optional<Owner>> verify(String cardIndex, String password) {
        return pool.preparedQuery(Sql.read("find-password"))
                .execute(Tuple.of(cardIndex))
                .map(rows -> rows.iterator().hasNext() ? stored(rows.iterator().next()) : nobody)
                .chain(stored -> hashing.work(() -> {
                    var hash = stored.argon2().hash(pepper, password, stored.salt());
                    return MessageDigest.isEqual(hash, stored.hash()) ? stored.owner() : Optional.empty();
                }));
    }

    /// Forgets the passwords of a citizen who was erased.
    public Uni<Void> forget(CitizenId citizen) {
        return pool.preparedQuery(Sql.read("forget-passwords"))
                .execute(Tuple.of(citizen.value()))
                .replaceWithVoid();
    }

    private static Stored stored(Row row) {
        var owner = new Owner(new CardId(row.getUUID("card_id")), new CitizenId(row.getUUID("citizen_id")));
        return new Stored(
                Optional.of(owner),
                row.getBuffer("hash").getBytes(),
                row.getBuffer("salt").getBytes(),
                new Argon2(row.getInteger("memory_kib"), row.getInteger("iterations")));
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
