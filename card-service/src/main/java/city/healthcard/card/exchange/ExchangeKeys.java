package city.healthcard.card.exchange;

import city.healthcard.eventsourcing.key.KeyVault;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// The city's own keys for files, on the curve P-256. They follow from a secret of the key vault, and so
/// do their certificates: all processes have the same without storing any. They are made when first asked
/// for, which takes a while and is nothing for an event loop; a start that made them would be an eighth longer.
@Singleton
class ExchangeKeys {

    private static final String CURVE = "P-256";
    private static final int SEED_BYTES = 48;
    private static final Date FIRST_DAY = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Date LAST_DAY = Date.from(Instant.parse("2046-01-01T00:00:00Z"));

    private final byte[] secret;
    private @Nullable Pair made;

    ExchangeKeys(KeyVault vault) {
        secret = vault.secret("exchange");
    }

    private record Pair(OwnCertificate signing, OwnCertificate sealing) {}

    /// With which we sign.
    OwnCertificate signing() {
        return both().signing();
    }

    /// For which partners encrypt.
    OwnCertificate sealing() {
        return both().sealing();
    }

    private synchronized Pair both() {
        var both = made;
        if (both == null) {
            both = new Pair(
                    own(secret, "signing", KeyUsage.digitalSignature), own(secret, "sealing", KeyUsage.keyAgreement));
            made = both;
        }
        return both;
    }

    private static OwnCertificate own(byte[] secret, String use, int usage) {
        try {
            var curve = ECNamedCurveTable.getByName(CURVE);
            var domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
            var scalar = scalar(secret, use, curve.getN());
            var provider = new BouncyCastleProvider();
            var spec = new ECNamedCurveSpec(CURVE, curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
            var factory = KeyFactory.getInstance("EC", provider);
            var key = factory.generatePrivate(new ECPrivateKeySpec(scalar, spec));
            var point = curve.getG().multiply(scalar).normalize();
            var open = factory.generatePublic(new ECPublicKeySpec(
                    new ECPoint(
                            point.getAffineXCoord().toBigInteger(),
                            point.getAffineYCoord().toBigInteger()),
                    spec));
            return new OwnCertificate(key, certificate(use, usage, open, new ECPrivateKeyParameters(scalar, domain)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Uniform but for 2^-128: 384 bits of HKDF, reduced.
    private static BigInteger scalar(byte[] secret, String use, BigInteger order) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, null, ("exchange " + use).getBytes(StandardCharsets.UTF_8)));
        var seed = new byte[SEED_BYTES];
        hkdf.generateBytes(seed, 0, SEED_BYTES);
        return new BigInteger(1, seed).mod(order.subtract(BigInteger.ONE)).add(BigInteger.ONE);
    }

    private static X509Certificate certificate(String use, int usage, PublicKey open, ECPrivateKeyParameters key)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var name = new X500Name("CN=Citizen Health Card files " + use);
        var serial = new BigInteger(1, open.getEncoded()).mod(BigInteger.TWO.pow(120));
        var signature = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
        var digest = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
        var signer = new Repeatable(signature, digest).build(key);
        var holder = new JcaX509v3CertificateBuilder(name, serial, FIRST_DAY, LAST_DAY, name, open)
                .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                .build(signer);
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    /// Signs the same bytes with the same signature each time (RFC 6979).
    private static final class Repeatable extends BcECContentSignerBuilder {

        Repeatable(AlgorithmIdentifier signature, AlgorithmIdentifier digest) {
            super(signature, digest);
        }

        @Override
        protected Signer createSigner(AlgorithmIdentifier signature, AlgorithmIdentifier digest) {
            return new DSADigestSigner(new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest());
        }
    }
}
