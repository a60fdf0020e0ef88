package city.healthcard.eventsourcing.key;

import static java.util.Objects.requireNonNull;

import city.healthcard.eventsourcing.key.Holders.Holder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Moves data keys from under one holder's key to under another, within a transaction that locked both.
final class WrappedDataKeys {

    private static final String DATA_KEYS_OF = Sql.read("data-keys-of");
    private static final String REPLACE_DATA_KEYS = Sql.read("replace-data-keys");

    private record Moved(UUID id, UUID holder, byte[] wrapped) {}

    private WrappedDataKeys() {}

    /// @param before the holders' keys as they are
    /// @param after for a holder now, whose key wraps from now on
    static Uni<Void> move(SqlConnection transaction, Map<UUID, Holder> before, Function<UUID, Holder> after) {
        return transaction
                .preparedQuery(DATA_KEYS_OF)
                .execute(Sql.parameters((Object) before.keySet().toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> {
                            var holder = row.getUUID("holder_id");
                            var key = Envelope.unwrap(
                                    row.getUUID("id"),
                                    row.getBuffer("wrapped").getBytes(),
                                    requireNonNull(before.get(holder)).key());
                            var next = after.apply(holder);
                            return new Moved(key.id(), next.id(), Envelope.wrap(key, next.key()));
                        })
                        .toList())
                .chain(moved -> replace(transaction, moved));
    }

    private static Uni<Void> replace(SqlConnection transaction, List<Moved> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(REPLACE_DATA_KEYS)
                        .execute(Sql.parameters(
                                keys.stream().map(Moved::id).toArray(UUID[]::new),
                                keys.stream().map(Moved::holder).toArray(UUID[]::new),
                                Sql.bytes(keys, Moved::wrapped)))
                        .replaceWithVoid();
    }
}
