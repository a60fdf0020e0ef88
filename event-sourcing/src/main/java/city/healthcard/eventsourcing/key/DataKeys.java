package city.healthcard.eventsourcing.key;

import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.key.Holders.Holder;
import city.healthcard.eventsourcing.key.OpenedKeys.OpenedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Makes the keys that seal.
final class DataKeys {

    private static final String INSERT_DATA_KEYS = Sql.read("insert-data-keys");

    /// A key that is not stored yet.
    private record Fresh(Subject subject, Holder holder, DataKey key) {

        byte[] wrapped() {
            return Envelope.wrap(key, holder.key());
        }
    }

    private final Pool pool;

    DataKeys(Pool pool) {
        this.pool = pool;
    }

    /// Makes a key for each subject. Where somebody else was faster, or the holder's key was changed or
    /// shredded just now, the subject is absent from the answer.
    Uni<List<OpenedKey>> make(Map<Subject, Holder> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var fresh = subjects.entrySet().stream()
                .map(each -> new Fresh(each.getKey(), each.getValue(), new DataKey(UUID.randomUUID(), Gcm.newKey())))
                .toList();
        return pool.preparedQuery(INSERT_DATA_KEYS).execute(columnsOf(fresh)).map(rows -> {
            var stored = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID("id"))
                    .collect(toSet());
            return fresh.stream()
                    .filter(each -> stored.contains(each.key().id()))
                    .map(each -> new OpenedKey(each.subject(), each.holder().id(), each.key()))
                    .toList();
        });
    }

    private static Tuple columnsOf(List<Fresh> keys) {
        return Sql.parameters(
                keys.stream().map(each -> each.key().id()).toArray(UUID[]::new),
                keys.stream().map(each -> each.subject().id()).toArray(UUID[]::new),
                keys.stream().map(each -> each.subject().bucket()).toArray(String[]::new),
                keys.stream().map(each -> each.holder().id()).toArray(UUID[]::new),
                keys.stream().map(each -> each.holder().generation()).toArray(Integer[]::new),
                Sql.bytes(keys, Fresh::wrapped));
    }
}
