package city.healthcard.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The bytes of what is signed: a label in a line, then fields; numbers are big endian.
final class Statement {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Statement(String label) {
        bytes.writeBytes((label + '\n').getBytes(StandardCharsets.US_ASCII));
    }

    Statement number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    Statement id(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    Statement hash(byte[] hash) {
        bytes.writeBytes(hash);
        return this;
    }

    Statement text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
        bytes.writeBytes(encoded);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
