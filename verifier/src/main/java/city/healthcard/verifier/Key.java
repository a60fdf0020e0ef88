package city.healthcard.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// A public key of the city, as C2SP signed-note writes it: `name+id+key`.
///
/// @param id the first four bytes of SHA-256(name, newline, 1, key)
record Key(String name, byte[] id, PublicKey publicKey) {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;

    /// What stands before an Ed25519 key in X.509 (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static Key parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new Unchecked("不是公钥（应为 名称+编号+公钥）", "not a key; it looks like name+id+key");
        }
        try {
            var typed = Base64Text.decode(parts[2]);
            var id = idOf(parts[0], typed);
            if (typed.length == 1 + KEY_BYTES
                    && typed[0] == ED25519
                    && HexFormat.of().formatHex(id).equals(parts[1])) {
                return new Key(parts[0], id, publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
            }
        } catch (Refused | GeneralSecurityException notOne) {
            throw new Unchecked("公钥无法读取", "the key cannot be read");
        }
        throw new Unchecked("公钥与其编号不符", "the key does not match its id");
    }

    boolean verify(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] idOf(String name, byte[] typedKey) {
        return Arrays.copyOf(Sha256.of((name + '\n').getBytes(StandardCharsets.UTF_8), typedKey), 4);
    }

    private static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
        var encoded = Arrays.copyOf(X509, X509.length + key.length);
        System.arraycopy(key, 0, encoded, X509.length, key.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
