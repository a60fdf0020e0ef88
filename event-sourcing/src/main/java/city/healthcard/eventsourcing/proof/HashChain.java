package city.healthcard.eventsourcing.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Chains the events of a stream: nobody can change, drop or insert one without changing all that follow.
///
/// An event's hash is SHA-256 of these bytes; numbers are big endian, texts UTF-8, `bytes(x)` is the length of x as
/// four
/// bytes and then x:
///
/// ```
/// "event/1\n" | bytes(stream) | version (8) | bytes(type) | 0 or 1 | key id (16, after a 1) | bytes(payload)
///     | previous hash (32) | cause (16) | microseconds since 1970-01-01T00:00:00Z (8)
/// ```
///
/// Every field has a fixed length or says its own, so no two events share an encoding.
public final class HashChain {

    private static final byte[] LABEL = "event/1\n".getBytes(StandardCharsets.US_ASCII);

    private HashChain() {}

    /// What stands before the first event of a stream: 32 zeros.
    public static byte[] first() {
        return new byte[Sha256.BYTES];
    }

    /// The hash of an event as it is stored.
    ///
    /// @param version the event's place in its stream, from 1
    /// @param type its stored type, such as `card/issued/1`
    /// @param keyId whose key opens the payload; none when it is not sealed
    /// @param payload the stored, sealed bytes
    /// @param previousHash the hash of the version before, or [#first()]
    /// @param recordedAt counts in whole microseconds, which is what the database keeps
    public static byte[] hash(
            String stream,
            long version,
            String type,
            @Nullable UUID keyId,
            byte[] payload,
            byte[] previousHash,
            UUID cause,
            Instant recordedAt) {
        if (previousHash.length != Sha256.BYTES) {
            throw new IllegalArgumentException("a hash has %d bytes".formatted(Sha256.BYTES));
        }
        var digest = Sha256.digest();
        digest.update(LABEL);
        update(digest, stream.getBytes(StandardCharsets.UTF_8));
        digest.update(number(version));
        update(digest, type.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) (keyId == null ? 0 : 1));
        if (keyId != null) {
            digest.update(bytes(keyId));
        }
        update(digest, payload);
        digest.update(previousHash);
        digest.update(bytes(cause));
        digest.update(number(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt)));
        return digest.digest();
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
