package city.healthcard.eventsourcing.proof;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Chains the events of a stream: nobody can change, drop or insert one without changing all that follow.
///
/// An event's hash is SHA-256 of these bytes; numbers are big endian, texts UTF-8, `bytes(x)` is the length of
/// x as four bytes and then x:
///
/// ```
/// "event/1\n" | bytes(stream) | version (8) | bytes(type) | 0 or 1 | key id (16, after a 1) | bytes(payload)
///     | previous hash (32) | cause (16) | microseconds since 1970-01-01T00:00:00Z (8)
/// ```
///
/// Every field has a fixed length or says its own, so no two events share an encoding.
public final class HashChain {

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
        var event =
                new Encoding("event/1").text(stream).number(version).text(type).flag(keyId != null);
        if (keyId != null) {
            event.id(keyId);
        }
        return Sha256.of(event.bytes(payload)
                .hash(previousHash)
                .id(cause)
                .time(recordedAt)
                .bytes());
    }
}
