package city.healthcard.eventsourcing.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The public half of a [SigningKey]. Written `name+id+key`, the id in hexadecimal, the key in Base64 after the byte 1
/// for Ed25519; the id is the first four bytes of SHA-256(name, newline, 1, key), as C2SP signed-note says.
///
/// @param name whose key it is, a URL without scheme such as `healthcard.city/records`
/// @param publicKey 32 bytes (RFC 8032)
public record VerifierKey(String name, byte[] publicKey) {

    static final byte ED25519 = 1;
    static final int ID_BYTES = 4;

    public VerifierKey {
        if (name.isEmpty() || name.chars().anyMatch(VerifierKey::isForbidden)) {
            throw new IllegalArgumentException("not the name of a key: " + name);
        }
        if (publicKey.length != Ed25519PublicKeyParameters.KEY_SIZE) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
    }

    /// Reads `name+id+key`.
    ///
    /// @throws IllegalArgumentException when it is not of that form or the id is not the key's
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key");
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length == 0 || bytes[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("a verifier key with a wrong id");
        }
        return key;
    }

    /// Four bytes that tell which key of this name signed.
    public byte[] id() {
        var digest = Sha256.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(publicKey), ID_BYTES);
    }

    /// Whether this key signed the message.
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && new Ed25519PublicKeyParameters(publicKey)
                        .verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    }

    /// `name+id+key`.
    @Override
    public String toString() {
        var typed = new byte[1 + publicKey.length];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return name
                + '+'
                + HexFormat.of().formatHex(id())
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    private static boolean isForbidden(int character) {
        return character == '+' || character < ' ' || Character.isSpaceChar(character);
    }
}
