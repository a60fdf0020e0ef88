package city.healthcard.eventsourcing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// What identifies one intention, however often it arrives: an `Idempotency-Key`, or the message that caused a
/// reaction.
public record CommandId(UUID value) {

    /// The id of what `name` does because of `cause`, the same each time; two reactions to one message get
    /// two ids.
    public static CommandId named(String name, String cause) {
        return new CommandId(uuid(name + '\n' + cause));
    }

    /// An id for something this command brings into being: the same each time, so that repeating creates
    /// nothing new.
    ///
    /// @param what tells apart the several things one command creates, such as `card`
    public UUID idFor(String what) {
        return uuid(what + '\n' + value);
    }

    /// A UUID of version 8 (RFC 9562) from the first 122 usable bits of SHA-256.
    private static UUID uuid(String text) {
        var bits = ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8)));
        var high = bits.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        var low = bits.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
