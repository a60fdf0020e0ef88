package city.healthcard.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over several pieces.
final class Sha256 {

    static final int BYTES = 32;

    private Sha256() {}

    static byte[] of(byte[]... pieces) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
