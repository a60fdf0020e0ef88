package city.healthcard.eventsourcing.proof;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 key (RFC 8032) of a service. Bouncy Castle's, which signs eight times faster than the JDK's. Safe for use
/// by several threads.
public final class SigningKey {

    private final VerifierKey verifierKey;
    private final Ed25519PrivateKeyParameters key;

    /// @param name whose key it is, a URL without scheme such as `healthcard.city/records`
    /// @param seed 32 random bytes from the key vault
    public SigningKey(String name, byte[] seed) {
        this.key = new Ed25519PrivateKeyParameters(seed);
        this.verifierKey = new VerifierKey(name, key.generatePublicKey().getEncoded());
    }

    /// What others need to check what this key signs.
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    public String name() {
        return verifierKey.name();
    }

    /// 64 bytes.
    public byte[] sign(byte[] message) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        key.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }
}
