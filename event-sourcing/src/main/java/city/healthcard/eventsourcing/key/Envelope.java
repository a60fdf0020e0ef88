package city.healthcard.eventsourcing.key;

import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;

/// A data key wrapped by its holder's key, bound to its own id.
final class Envelope {

    private static final byte FORM = 1;

    private Envelope() {}

    static byte[] wrap(DataKey key, SecretKey holder) {
        return Gcm.seal(holder, FORM, key.key().getEncoded(), bytes(key.id()));
    }

    static DataKey unwrap(UUID id, byte[] wrapped, SecretKey holder) {
        return new DataKey(id, Gcm.keyOf(Gcm.open(holder, wrapped, bytes(id))));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
