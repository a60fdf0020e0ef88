package city.healthcard.audit.access;

import city.healthcard.audit.person.CitizenId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Chains a citizen's readings, so that whoever knows a head can tell whether one before it was dropped or changed.
///
/// A head is SHA-256 of `access/1` and a line feed, the citizen's id (16 bytes), the number (8 bytes, big endian), the
/// head before (32 bytes) and the reading's digest (32 bytes): the chain that docs/proofs.md describes.
public final class AccessChain {

    /// The head of a log without a reading: 64 zeros.
    public static final String FIRST = "0".repeat(64);

    private static final byte[] LABEL = "access/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final HexFormat HEX = HexFormat.of();

    private AccessChain() {}

    /// The head after a reading.
    public static String head(String before, CitizenId citizen, long number, Access access) {
        var head = sha256();
        head.update(LABEL);
        head.update(bytes(citizen.value()));
        head.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        head.update(HEX.parseHex(before));
        return HEX.formatHex(head.digest(HEX.parseHex(digest(access))));
    }

    /// What of a reading is chained, so that a citizen can compute it from what the page shows: SHA-256 of
    /// these lines in UTF-8, each ended by a line feed: `reading/1`, the reading's id, reader, capacity,
    /// institution, purpose, and the moment as ISO 8601 in UTC; a line feed within a field counts as a space.
    /// Of a refusal the first line is `refused/1`, and its code is one line more.
    public static String digest(Access access) {
        var isRefused = !access.refusal().isEmpty();
        var lines = String.join(
                "\n",
                isRefused ? "refused/1" : "reading/1",
                access.read().toString(),
                oneLine(access.reader()),
                oneLine(access.capacity()),
                oneLine(access.institution()),
                oneLine(access.purpose()),
                access.readAt().toString(),
                isRefused ? oneLine(access.refusal()) + '\n' : "");
        return HEX.formatHex(sha256().digest(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
