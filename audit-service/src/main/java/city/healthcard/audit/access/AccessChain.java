package city.healthcard.audit.access;

import city.healthcard.audit.person.CitizenId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Chains a citizen's readings, so that whoever knows a head can tell whether one before it was dropped or changed.
///
/// A head is SHA-256 of these lines in UTF-8, each ended by a line feed: `access/1`, the head before, the citizen's id,
/// the number, the reading's id, reader, capacity, institution, purpose, and the moment as ISO 8601 in UTC. None of the
/// fields can hold a line feed.
public final class AccessChain {

    /// The head of a log without a reading: 64 zeros.
    public static final String FIRST = "0".repeat(64);

    private AccessChain() {}

    /// The head after a reading.
    public static String head(String before, CitizenId citizen, long number, Access access) {
        var lines = String.join(
                "\n",
                "access/1",
                before,
                citizen.value().toString(),
                Long.toString(number),
                access.read().toString(),
                oneLine(access.reader()),
                oneLine(access.capacity()),
                oneLine(access.institution()),
                oneLine(access.purpose()),
                access.readAt().toString(),
                "");
        return HexFormat.of().formatHex(sha256(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
