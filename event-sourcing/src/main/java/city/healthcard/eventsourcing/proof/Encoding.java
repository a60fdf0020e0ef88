package city.healthcard.eventsourcing.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Bytes to hash: a label that says what they are, then fields that have a fixed length or say their own. Numbers are
/// big endian. No two different statements share an encoding.
final class Encoding {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /// @param label what is encoded and the version of its encoding, such as `event/1`; a line of its own
    Encoding(String label) {
        bytes.writeBytes((label + '\n').getBytes(StandardCharsets.US_ASCII));
    }

    Encoding text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// As many bytes as the reader cannot know: their number (4 bytes) comes first.
    Encoding bytes(byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        bytes.writeBytes(field);
        return this;
    }

    Encoding number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /// Whole microseconds since 1970-01-01T00:00:00Z (8 bytes), which is what the database keeps.
    Encoding time(Instant time) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    Encoding id(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    Encoding flag(boolean flag) {
        bytes.write(flag ? 1 : 0);
        return this;
    }

    Encoding hash(byte[] hash) {
        bytes.writeBytes(Sha256.checked(hash));
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
