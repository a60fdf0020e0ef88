package city.healthcard.eventsourcing.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4).
final class Sha256 {

    static final int BYTES = 32;

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    static byte[] checked(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("a hash has %d bytes, not %d".formatted(BYTES, hash.length));
        }
        return hash;
    }
}
