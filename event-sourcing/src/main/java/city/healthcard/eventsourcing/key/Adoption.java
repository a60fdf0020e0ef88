package city.healthcard.eventsourcing.key;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Moves what one subject holds to under another's key. A holder is never held itself, so that one step finds it.
final class Adoption {

    private static final String LOCK_SUBJECTS = Sql.read("lock-subjects");
    private static final String INSERT_HELD = Sql.read("insert-held");
    private static final String HOLD = Sql.read("hold");

    private final Pool pool;
    private final Holders holders;

    Adoption(Pool pool, Holders holders) {
        this.pool = pool;
        this.holders = holders;
    }

    Uni<Void> run(UUID from, UUID by) {
        return holders.make(Set.of(by)).chain(() -> pool.withTransaction(transaction -> adopt(transaction, from, by)));
    }

    private Uni<Void> adopt(SqlConnection transaction, UUID from, UUID by) {
        return from.equals(by)
                ? Uni.createFrom().voidItem()
                : lock(transaction, from, by).chain(locked -> adopt(transaction, from, by, locked));
    }

    private Uni<Void> adopt(SqlConnection transaction, UUID from, UUID by, Map<UUID, LockedSubject> locked) {
        var adopter = locked.get(by);
        if (adopter == null) {
            return Uni.createFrom().failure(new IllegalStateException(by + " has no key"));
        }
        if (adopter.heldBy() != null) {
            return adopt(transaction, from, adopter.heldBy());
        }
        var adopted = locked.get(from);
        if (adopted == null) {
            return transaction
                    .preparedQuery(INSERT_HELD)
                    .execute(Sql.parameters(from, by))
                    .chain(rows -> rows.rowCount() == 1 ? Uni.createFrom().voidItem() : adopt(transaction, from, by));
        }
        if (adopted.isShredded() || by.equals(adopted.heldBy())) {
            return Uni.createFrom().voidItem();
        }
        if (adopted.heldBy() != null) {
            return Uni.createFrom().failure(new IllegalStateException(from + " was adopted before"));
        }
        return adopter.isShredded() ? Shredding.of(from, transaction) : move(transaction, adopted, adopter);
    }

    private Uni<Void> move(SqlConnection transaction, LockedSubject adopted, LockedSubject adopter) {
        return holders.open(List.of(adopted.ownKey(), adopter.ownKey()))
                .chain(open -> WrappedDataKeys.move(
                        transaction,
                        Map.of(adopted.id(), requireNonNull(open.get(adopted.id()))),
                        _ -> requireNonNull(open.get(adopter.id()))))
                .chain(() -> transaction.preparedQuery(HOLD).execute(Sql.parameters(adopted.id(), adopter.id())))
                .replaceWithVoid();
    }

    private Uni<Map<UUID, LockedSubject>> lock(SqlConnection transaction, UUID... subjectIds) {
        return transaction
                .preparedQuery(LOCK_SUBJECTS)
                .execute(Sql.parameters((Object) subjectIds))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LockedSubject::of)
                        .collect(toMap(LockedSubject::id, subject -> subject)));
    }
}
