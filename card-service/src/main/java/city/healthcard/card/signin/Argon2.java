package city.healthcard.card.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106) over HMAC-SHA-256 of the password under a pepper: whoever has the table but not the pepper can
/// guess nothing, and whoever has both guesses slowly.
///
/// @param memoryKib how much memory one hash takes
record Argon2(int memoryKib, int iterations) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int HASH_BYTES = 32;

    /// The hash of a password. Takes the memory named, and at the advised cost some 50 ms.
    byte[] hash(byte[] pepper, String password, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(1)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(peppered(pepper, password), hash);
        return hash;
    }

    /// NFKC, so that a password typed on another keyboard is the same password.
    private static byte[] peppered(byte[] pepper, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(pepper, ALGORITHM));
            var normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
            return mac.doFinal(normal.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
