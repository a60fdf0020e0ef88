package city.healthcard.simulator.maker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The maker's key for files, with its certificate. A new one with every process.
///
/// @param certificate signed by itself: the bureau compares its fingerprint
record FileKey(PrivateKey key, X509Certificate certificate) {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final Charset ENCODING = Charset.forName("GB18030");
    private static final Duration VALID = Duration.ofDays(365);

    static FileKey fresh(Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var name = new X500Name("CN=card-maker");
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(now.toEpochMilli()),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(VALID)),
                            name,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new FileKey(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(certificate));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the bureau registers.
    String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How many cards an order is about; fails when it is not for us, or not signed by the city.
    ///
    /// @param city the city's certificates as it tells them; it signs with the first
    int cardsIn(byte[] order, String city) {
        try {
            var forUs =
                    new CMSAuthEnvelopedData(order).getRecipientInfos().get(new JceKeyAgreeRecipientId(certificate));
            if (forUs == null) {
                throw new IllegalArgumentException("for somebody else");
            }
            var signed = new CMSSignedData(
                    forUs.getContent(new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(PROVIDER)));
            var signer = signed.getSignerInfos().getSigners().iterator().next();
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(first(city)))) {
                throw new IllegalArgumentException("not signed by the city");
            }
            var text = new String((byte[]) signed.getSignedContent().getContent(), ENCODING);
            return Math.toIntExact(
                    text.lines().filter(line -> line.startsWith("D")).count());
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | IOException broken) {
            throw new IllegalArgumentException("a file that cannot be read", broken);
        }
    }

    private static X509Certificate first(String pem) throws GeneralSecurityException, IOException {
        try (var stream = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }

    /// Never the key.
    @Override
    public String toString() {
        return "FileKey";
    }
}
