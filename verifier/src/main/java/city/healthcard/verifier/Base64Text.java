package city.healthcard.verifier;

import java.util.Base64;

/// Base64 (RFC 4648 section 4) in its one spelling.
final class Base64Text {

    private Base64Text() {}

    static byte[] decode(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            Refused.unless(
                    Base64.getEncoder().encodeToString(bytes).equals(text), "Base64 写法不规范", "Base64 spelled oddly");
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new Refused("不是 Base64", "not Base64");
        }
    }

    static byte[] hash(String text) {
        var bytes = decode(text);
        Refused.unless(bytes.length == Sha256.BYTES, "不是 SHA-256 散列", "not a SHA-256 hash");
        return bytes;
    }
}
