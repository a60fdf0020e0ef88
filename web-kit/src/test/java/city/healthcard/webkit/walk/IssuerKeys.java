package city.healthcard.webkit.walk;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/// Keys that are made once in a JVM. Every application that a test run starts loads this class anew, and making a key
/// takes longer than most tests: so the first one leaves its keys where all class loaders look.
final class IssuerKeys {

    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;

    private IssuerKeys() {}

    /// The key of this name, the same for every class loader.
    static KeyPair of(String name) {
        var property = "healthcard.test-key." + name;
        var known = System.getProperty(property);
        try {
            if (known != null) {
                return read(known);
            }
            var made = made();
            System.setProperty(
                    property,
                    Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()));
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair made() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    private static KeyPair read(String encoded) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance(ALGORITHM);
        var secret = (RSAPrivateCrtKey) factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        var published = factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new KeyPair(published, secret);
    }
}
