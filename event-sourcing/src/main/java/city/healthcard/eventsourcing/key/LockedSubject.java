package city.healthcard.eventsourcing.key;

import city.healthcard.eventsourcing.key.Standing.StoredHolder;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subject that nobody else can change until the transaction ends.
///
/// @param key its own key; none when it is held by another or shredded
/// @param heldBy who adopted it
record LockedSubject(
        UUID id, @Nullable StoredHolder key, @Nullable UUID heldBy) {

    boolean isShredded() {
        return key == null && heldBy == null;
    }

    StoredHolder ownKey() {
        if (key == null) {
            throw new IllegalStateException(id + " has no key of its own");
        }
        return key;
    }

    static LockedSubject of(Row row) {
        var id = row.getUUID("subject_id");
        var key = row.getBuffer("wrapped") == null ? null : StoredHolder.of(id, row, "wrapped");
        return new LockedSubject(id, key, row.getUUID("held_by"));
    }
}
