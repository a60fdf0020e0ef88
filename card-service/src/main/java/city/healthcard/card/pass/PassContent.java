package city.healthcard.card.pass;

import city.healthcard.card.id.PassId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// What an offline token says, and how it is written: as few bytes as go into one small code. It names nobody in full:
/// a desk compares the first character of the name and the year of birth with the document it is shown.
///
/// ```
/// 1 | key id (4) | token (16) | day of its status list (4) | index there (4) | issued at (4) | expires at (4)
///   | year of birth (2) | length of the name (1) | name, masked
/// ```
///
/// Days count from 1970-01-01, times are seconds since then, without sign. The signature is over `offline-token/1`, a
/// line feed and these bytes; the 64 bytes of the signature follow them.
///
/// @param keyId tells which key signs
/// @param name the first character and stars
public record PassContent(
        byte[] keyId, PassId pass, StatusPlace place, Instant issuedAt, Instant expiresAt, int birthYear, String name) {

    private static final byte[] CONTEXT = "offline-token/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int KEY_ID_BYTES = 4;
    private static final int FIXED_BYTES = 40;
    private static final int SIGNATURE_BYTES = 64;

    /// A token as it was scanned.
    ///
    /// @param message what the signature is over
    public record Signed(PassContent content, byte[] message, byte[] signature) {}

    public PassContent {
        keyId = keyId.clone();
    }

    @Override
    public byte[] keyId() {
        return keyId.clone();
    }

    /// What is to be signed.
    public byte[] message() {
        return message(bytes());
    }

    /// The token in hexadecimal.
    public String signed(byte[] signature) {
        return HexFormat.of().formatHex(bytes()) + HexFormat.of().formatHex(signature);
    }

    /// Reads a token; whether it is ours only its signature says.
    public static Optional<Signed> read(String hex) {
        try {
            var all = HexFormat.of().parseHex(hex);
            var end = all.length - SIGNATURE_BYTES;
            return end < FIXED_BYTES
                    ? Optional.empty()
                    : content(Arrays.copyOf(all, end))
                            .map(content -> new Signed(
                                    content,
                                    message(Arrays.copyOf(all, end)),
                                    Arrays.copyOfRange(all, end, all.length)));
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<PassContent> content(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (in.get() != VERSION) {
            return Optional.empty();
        }
        var keyId = new byte[KEY_ID_BYTES];
        in.get(keyId);
        var pass = new PassId(new UUID(in.getLong(), in.getLong()));
        var place = new StatusPlace(LocalDate.ofEpochDay(in.getInt()), in.getInt());
        var issuedAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
        var expiresAt = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
        var birthYear = in.getShort();
        var name = new byte[Byte.toUnsignedInt(in.get())];
        in.get(name);
        return in.hasRemaining()
                ? Optional.empty()
                : Optional.of(new PassContent(
                        keyId, pass, place, issuedAt, expiresAt, birthYear, new String(name, StandardCharsets.UTF_8)));
    }

    private static byte[] message(byte[] bytes) {
        return ByteBuffer.allocate(CONTEXT.length + bytes.length)
                .put(CONTEXT)
                .put(bytes)
                .array();
    }

    private byte[] bytes() {
        var masked = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED_BYTES + masked.length)
                .put(VERSION)
                .put(keyId)
                .putLong(pass.value().getMostSignificantBits())
                .putLong(pass.value().getLeastSignificantBits())
                .putInt((int) place.day().toEpochDay())
                .putInt(place.index())
                .putInt((int) issuedAt.getEpochSecond())
                .putInt((int) expiresAt.getEpochSecond())
                .putShort((short) birthYear)
                .put((byte) masked.length)
                .put(masked)
                .array();
    }

    /// Never who.
    @Override
    public String toString() {
        return "PassContent";
    }
}
