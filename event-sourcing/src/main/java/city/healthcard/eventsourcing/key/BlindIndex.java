package city.healthcard.eventsourcing.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Finds a number without storing it: HMAC-SHA-256 under a key that is not in the database. A plain hash would not do:
/// all identity numbers there can be are tried in minutes. The same value in two fields has two unrelated indexes.
///
/// The message is, for the field's name and then each value, its length as four bytes (big endian) and its UTF-8 bytes.
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    /// @param key 32 bytes from the [KeyVault]
    public BlindIndex(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// 64 hexadecimal digits.
    ///
    /// @param field what the value is, such as `document`
    /// @param normalised the value as the field's rules write it; several where only together they identify
    public String hex(String field, String... normalised) {
        return HexFormat.of().formatHex(mac(field, normalised));
    }

    /// A UUID of version 8 (RFC 9562) from the first 16 bytes.
    public UUID uuid(String field, String... normalised) {
        var bits = ByteBuffer.wrap(mac(field, normalised));
        var high = bits.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        var low = bits.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private byte[] mac(String field, String[] normalised) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            update(mac, field);
            for (var value : normalised) {
                update(mac, value);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void update(Mac mac, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}
