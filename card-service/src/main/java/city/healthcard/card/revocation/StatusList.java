package city.healthcard.card.revocation;

import city.healthcard.eventsourcing.proof.SignedNote;
import city.healthcard.eventsourcing.proof.SigningKey;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.Deflater;

/// The state of all tokens of one day: a bit each, 1 for revoked. Written as a signed note of five lines: origin and
/// day, `status-list/1`, when it was made, how many bits, and the bits (the lowest of each byte first, zlib, Base64).
///
/// @param size how many bits; more than there are tokens, so that nobody reads from it how many
public record StatusList(LocalDate day, Instant madeAt, int size, BitSet revoked) {

    private static final int BUFFER = 8_192;

    /// The signed list.
    public String sign(SigningKey key) {
        var text = "%s/status/%s\nstatus-list/1\n%s\n%d\n%s\n"
                .formatted(key.name(), day, madeAt, size, Base64.getEncoder().encodeToString(deflated(bits())));
        return SignedNote.sign(text, key);
    }

    private byte[] bits() {
        var bits = new byte[size / Byte.SIZE];
        var set = revoked.toByteArray();
        System.arraycopy(set, 0, bits, 0, set.length);
        return bits;
    }

    private static byte[] deflated(byte[] bits) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bits);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }
}
