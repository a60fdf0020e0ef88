package city.healthcard.eventsourcing.key;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import city.healthcard.eventsourcing.key.Holders.Holder;
import city.healthcard.eventsourcing.key.KeyVault.Opened;
import city.healthcard.eventsourcing.key.KeyVault.Wrapped;
import city.healthcard.eventsourcing.key.Standing.StoredHolder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Moves every subject to a fresh key under a new epoch, a hundred in each short transaction, then destroys the old
/// epochs. The database arbitrates: an epoch goes only when no row names it; no row can come that names a gone epoch.
final class Rewrapping {

    private static final int SUBJECTS_AT_ONCE = 100;
    private static final String LOCK_OLDER_SUBJECTS = Sql.read("lock-older-subjects");
    private static final String REPLACE_SUBJECT_KEYS = Sql.read("replace-subject-keys");
    private static final String DELETE_EPOCHS_BEFORE = Sql.read("delete-epochs-before");

    private final Pool pool;
    private final KeyVault vault;
    private final Holders holders;

    Rewrapping(Pool pool, KeyVault vault, Holders holders) {
        this.pool = pool;
        this.vault = vault;
        this.holders = holders;
    }

    Uni<Void> run() {
        return holders.newestEpoch()
                .chain(epoch -> holders.open(epoch + 1))
                .chain(epoch -> moveAll(epoch).chain(() -> vault.destroyBefore(epoch)));
    }

    private Uni<Void> moveAll(int epoch) {
        return pool.withTransaction(transaction -> moveSome(transaction, epoch))
                .chain(count -> count > 0
                        ? moveAll(epoch)
                        : pool.preparedQuery(DELETE_EPOCHS_BEFORE)
                                .execute(Sql.parameters(epoch))
                                .replaceWithVoid()
                                .onFailure(Holders::isEpochGone)
                                .recoverWithUni(() -> moveAll(epoch)));
    }

    private Uni<Integer> moveSome(SqlConnection transaction, int epoch) {
        return transaction
                .preparedQuery(LOCK_OLDER_SUBJECTS)
                .execute(Sql.parameters(epoch, SUBJECTS_AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> StoredHolder.of(row.getUUID("subject_id"), row, "wrapped"))
                        .toList())
                .chain(stored -> stored.isEmpty()
                        ? Uni.createFrom().item(0)
                        : holders.open(stored)
                                .chain(before -> move(transaction, before, epoch))
                                .replaceWith(stored.size()));
    }

    private Uni<Void> move(SqlConnection transaction, Map<UUID, Holder> before, int epoch) {
        var fresh = before.keySet().stream().map(Holders::freshKey).toList();
        var after = fresh.stream().map(key -> Holders.holder(key, 1)).collect(toMap(Holder::id, holder -> holder));
        return WrappedDataKeys.move(transaction, before, holder -> requireNonNull(after.get(holder)))
                .chain(() -> replace(transaction, fresh, epoch));
    }

    private Uni<Void> replace(SqlConnection transaction, List<Opened> fresh, int epoch) {
        return vault.wrap(epoch, fresh)
                .chain(wrapped -> transaction
                        .preparedQuery(REPLACE_SUBJECT_KEYS)
                        .execute(Sql.parameters(
                                wrapped.stream()
                                        .map(key -> Envelope.id(key.boundTo()))
                                        .toArray(UUID[]::new),
                                Sql.bytes(wrapped, Wrapped::key),
                                epoch)))
                .replaceWithVoid();
    }
}
