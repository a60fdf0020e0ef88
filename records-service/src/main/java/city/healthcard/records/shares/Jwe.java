package city.healthcard.records.shares;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// JSON Web Encryption, compact, as SMART Health Links ask for it: `dir`, `A256GCM`, deflated.
final class Jwe {

    private static final String HEADER =
            "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"zip\":\"DEF\",\"cty\":\"application/fhir+json\"}";
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int PARTS = 5;
    private static final SecureRandom DICE = new SecureRandom();

    private Jwe() {}

    /// The content under a key of 32 bytes.
    static String seal(byte[] content, byte[] key) {
        var header = encoded(HEADER.getBytes(US_ASCII));
        var iv = new byte[IV_BYTES];
        DICE.nextBytes(iv);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, header);
            var sealed = cipher.doFinal(deflated(content));
            var text = Arrays.copyOf(sealed, sealed.length - TAG_BYTES);
            var tag = Arrays.copyOfRange(sealed, text.length, sealed.length);
            return header + ".." + encoded(iv) + '.' + encoded(text) + '.' + encoded(tag);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The content behind it; empty when the key is another or a bit was changed.
    static Optional<byte[]> open(String sealed, byte[] key) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != PARTS || !parts[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = decoded(parts[3]);
            var tag = decoded(parts[4]);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, decoded(parts[2]), parts[0]);
            return Optional.of(inflated(cipher.doFinal(ByteBuffer.allocate(text.length + tag.length)
                    .put(text)
                    .put(tag)
                    .array())));
        } catch (GeneralSecurityException | IllegalArgumentException notThis) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, String header) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, iv));
        cipher.updateAAD(header.getBytes(US_ASCII));
        return cipher;
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] content) {
        var inflater = new Inflater(true);
        var bytes = new ByteArrayOutputStream();
        try (var out = new InflaterOutputStream(bytes, inflater)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            inflater.end();
        }
        return bytes.toByteArray();
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
