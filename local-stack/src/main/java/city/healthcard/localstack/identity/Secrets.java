package city.healthcard.localstack.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Values that nobody can guess, and comparing them without telling how far they agree.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /// 256 random bits, fit for a URL.
    static String drawn() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(sha256(one), sha256(other));
    }

    /// The `S256` challenge of a code verifier (RFC 7636), and the `at_hash` kind of digest.
    static String challengeOf(String verifier) {
        return encoded(sha256(verifier));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
