package city.healthcard.webkit.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/// Keys that are made once in a build. Every application that a test run starts loads this class anew, and making a key
/// takes longer than most tests: so the first one leaves its keys in `target/test-keys` for all that come after.
final class IssuerKeys {

    private static final Path FOLDER =
            Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."), "target", "test-keys");
    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;

    private IssuerKeys() {}

    /// The key of this name.
    static KeyPair of(String name) {
        var file = FOLDER.resolve(name);
        try {
            return Files.exists(file) ? read(file) : made(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(file + " is not a key; remove it to get a new one", failure);
        }
    }

    /// Written beside and then moved: modules that are tested at the same time find a whole key or none.
    private static KeyPair made(Path file) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(BITS);
        var made = generator.generateKeyPair();
        Files.createDirectories(FOLDER);
        var draft = Files.createTempFile(FOLDER, "key", ".new");
        Files.write(draft, made.getPrivate().getEncoded());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var factory = KeyFactory.getInstance(ALGORITHM);
        var secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
        var open = factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new KeyPair(open, secret);
    }
}
