package city.healthcard.eventsourcing.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D 8.2.2): `form | nonce | ciphertext | tag`, the form
/// authenticated.
final class Gcm {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SEALED_BYTES_MIN = 1 + NONCE_BYTES + TAG_BITS / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static SecretKey newKey() {
        return keyOf(randomBytes(KEY_BYTES));
    }

    static SecretKey keyOf(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has %d bytes, not %d".formatted(KEY_BYTES, bytes.length));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] seal(SecretKey key, byte form, byte[] plain, byte[] associatedData) {
        var nonce = randomBytes(NONCE_BYTES);
        var sealed = new byte[SEALED_BYTES_MIN + plain.length];
        sealed[0] = form;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, sealed, associatedData);
            cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] associatedData) {
        if (sealed.length < SEALED_BYTES_MIN) {
            throw new BrokenSealException("too short to be sealed");
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, associatedData);
            return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException broken) {
            throw new BrokenSealException("changed, moved, or sealed with another key", broken);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] sealed, byte[] associatedData)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_BYTES));
        cipher.updateAAD(sealed, 0, 1);
        cipher.updateAAD(associatedData);
        return cipher;
    }
}
