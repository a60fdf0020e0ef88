package city.healthcard.eventsourcing.key;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.key.KeyVault.Opened;
import city.healthcard.eventsourcing.key.KeyVault.Wrapped;
import city.healthcard.eventsourcing.key.Standing.StoredHolder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.crypto.SecretKey;

/// The keys of subjects: made, stored under the newest epoch, opened by the vault.
final class Holders {

    /// A subject's key, opened.
    record Holder(UUID id, int generation, SecretKey key) {}

    private static final int ATTEMPTS_MAX = 8;
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String NEWEST_EPOCH = Sql.read("newest-epoch");
    private static final String INSERT_EPOCH = Sql.read("insert-epoch");
    private static final String INSERT_SUBJECTS = Sql.read("insert-subjects");

    private final Pool pool;
    private final KeyVault vault;

    Holders(Pool pool, KeyVault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    Uni<Map<UUID, Holder>> open(Collection<StoredHolder> stored) {
        var byId = stored.stream().collect(toMap(StoredHolder::id, holder -> holder, (one, _) -> one));
        return vault.unwrap(byId.values().stream().map(StoredHolder::key).toList())
                .map(opened -> opened.stream()
                        .map(key -> holder(
                                key,
                                requireNonNull(byId.get(Envelope.id(key.boundTo())))
                                        .generation()))
                        .collect(toMap(Holder::id, holder -> holder)));
    }

    /// Makes keys for subjects that have none. Where somebody else was faster, the subject is absent from
    /// the answer.
    Uni<Map<UUID, Holder>> make(Set<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var fresh = subjectIds.stream().map(Holders::freshKey).toList();
        return newestEpoch()
                .chain(epoch -> vault.wrap(epoch, fresh).chain(wrapped -> insert(epoch, wrapped)))
                .onFailure(Holders::isEpochGone)
                .retry()
                .atMost(ATTEMPTS_MAX)
                .map(inserted -> fresh.stream()
                        .map(key -> holder(key, 1))
                        .filter(holder -> inserted.contains(holder.id()))
                        .collect(toMap(Holder::id, holder -> holder)));
    }

    /// The epoch that wraps new keys; opens the first one.
    Uni<Integer> newestEpoch() {
        return pool.query(NEWEST_EPOCH)
                .execute()
                .map(rows -> rows.iterator().next().getInteger("epoch"))
                .onItem()
                .ifNull()
                .switchTo(() -> open(1));
    }

    /// Makes the epoch's key and says that it may be used.
    Uni<Integer> open(int epoch) {
        return vault.openEpoch(epoch)
                .chain(() -> pool.preparedQuery(INSERT_EPOCH).execute(Sql.parameters(epoch)))
                .replaceWith(epoch);
    }

    static Opened freshKey(UUID subjectId) {
        return new Opened(Gcm.randomBytes(Gcm.KEY_BYTES), Envelope.bytes(subjectId));
    }

    static Holder holder(Opened key, int generation) {
        return new Holder(Envelope.id(key.boundTo()), generation, Gcm.keyOf(key.key()));
    }

    static boolean isEpochGone(Throwable failure) {
        return failure instanceof PgException refused && FOREIGN_KEY_VIOLATION.equals(refused.getSqlState());
    }

    private Uni<Set<UUID>> insert(int epoch, List<Wrapped> keys) {
        var ids = keys.stream().map(key -> Envelope.id(key.boundTo())).toArray(UUID[]::new);
        return pool.preparedQuery(INSERT_SUBJECTS)
                .execute(Sql.parameters(ids, Sql.bytes(keys, Wrapped::key), epoch))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("subject_id"))
                        .collect(toSet()));
    }
}
