package city.healthcard.eventsourcing.key;

import city.healthcard.eventsourcing.key.KeyVault.Wrapped;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/// What the key database says about one subject and bucket.
sealed interface Standing {

    Subject subject();

    /// Nothing was ever sealed for the subject.
    record Unknown(Subject subject) implements Standing {}

    /// The subject's key is gone for good.
    record Shredded(Subject subject) implements Standing {}

    /// There is a holder's key, and no data key under it for this bucket.
    record Keyless(Subject subject, StoredHolder holder) implements Standing {}

    /// There is a data key.
    record Keyed(Subject subject, StoredHolder holder, UUID id, byte[] wrapped) implements Standing {}

    /// Who holds keys, and its own key as stored.
    ///
    /// @param generation how many keys it has had
    record StoredHolder(UUID id, int generation, Wrapped key) {

        static StoredHolder of(UUID id, Row row, String keyColumn) {
            return new StoredHolder(
                    id,
                    row.getInteger("generation"),
                    new Wrapped(
                            row.getInteger("epoch"), row.getBuffer(keyColumn).getBytes(), Envelope.bytes(id)));
        }
    }

    static Standing of(Row row) {
        var subject = new Subject(row.getUUID("subject_id"), row.getString("bucket"));
        if (!row.getBoolean("known")) {
            return new Unknown(subject);
        }
        if (row.getBuffer("holder_key") == null) {
            return new Shredded(subject);
        }
        var holder = StoredHolder.of(row.getUUID("holder_id"), row, "holder_key");
        return row.getUUID("id") == null
                ? new Keyless(subject, holder)
                : new Keyed(
                        subject,
                        holder,
                        row.getUUID("id"),
                        row.getBuffer("data_key").getBytes());
    }
}
