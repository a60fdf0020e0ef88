package city.healthcard.verifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A token with which a card is shown where there is no network (`offline-token/1`).
///
/// @param day of its status list
/// @param index of its bit there
/// @param name the first character and stars, to be compared with the document that is shown
record OfflineToken(
        UUID id, LocalDate day, int index, Instant issuedAt, Instant expiresAt, int birthYear, String name) {

    private static final String PREFIX = "XMHC1/O/";
    private static final byte[] CONTEXT = "offline-token/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int KEY_ID_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;

    /// Opens what a scanner read; goes on only when one of the keys has signed it.
    static OfflineToken open(String scanned, List<Key> keys) {
        var all = bytes(scanned.strip());
        var end = all.length - SIGNATURE_BYTES;
        Refused.unless(end > KEY_ID_BYTES, "不是断网备用码", "not an offline token");
        var payload = Arrays.copyOf(all, end);
        var signature = Arrays.copyOfRange(all, end, all.length);
        var message = Arrays.copyOf(CONTEXT, CONTEXT.length + end);
        System.arraycopy(payload, 0, message, CONTEXT.length, end);
        Refused.unless(payload[0] == VERSION, "不认识的版本", "an unknown version");
        var isSigned = keys.stream()
                .filter(key -> Arrays.equals(key.id(), 0, KEY_ID_BYTES, payload, 1, 1 + KEY_ID_BYTES))
                .anyMatch(key -> key.verify(message, signature));
        Refused.unless(isSigned, "不是本市签发，或已被改动", "not signed by the city, or changed");
        return read(payload);
    }

    /// Goes on only within the token's life.
    void checkAt(Instant now, int graceSeconds) {
        Refused.unless(!now.isBefore(issuedAt.minusSeconds(graceSeconds)), "尚未生效；请校准时钟", "not good yet; set the clock");
        Refused.unless(!now.isAfter(expiresAt.plusSeconds(graceSeconds)), "已过期：" + expiresAt, "expired: " + expiresAt);
    }

    private static byte[] bytes(String text) {
        var isOneSpelling = text.startsWith(PREFIX) && text.equals(text.toUpperCase(Locale.ROOT));
        Refused.unless(isOneSpelling, "不是断网备用码", "not an offline token");
        try {
            return HexFormat.of().parseHex(text, PREFIX.length(), text.length());
        } catch (IllegalArgumentException notHex) {
            throw new Refused("不是断网备用码", "not an offline token");
        }
    }

    private static OfflineToken read(byte[] payload) {
        try {
            var in = ByteBuffer.wrap(payload).position(1 + KEY_ID_BYTES);
            var id = new UUID(in.getLong(), in.getLong());
            var day = LocalDate.ofEpochDay(in.getInt());
            var index = in.getInt();
            var issuedAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
            var expiresAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
            var birthYear = in.getShort();
            var name = new byte[Byte.toUnsignedInt(in.get())];
            in.get(name);
            Refused.unless(!in.hasRemaining(), "多出了字节", "bytes to spare");
            var text = new String(name, StandardCharsets.UTF_8);
            return new OfflineToken(id, day, index, issuedAt, expiresAt, birthYear, text);
        } catch (BufferUnderflowException cut) {
            throw new Refused("不完整", "cut off");
        }
    }
}
