package city.healthcard.card.exchange;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A partner's side of the exchange: a key of its own, and the city's certificates.
public final class PartnerKeys {

    private final OwnCertificate own;

    private PartnerKeys(OwnCertificate own) {
        this.own = own;
    }

    /// @param algorithm `RSA` or `EC`
    public static PartnerKeys of(String name, String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
            var pair = generator.generateKeyPair();
            var subject = new X500Name("CN=" + name);
            var now = Instant.now();
            var signer = new JcaContentSignerBuilder(algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                    .build(pair.getPrivate());
            var holder = new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.valueOf(now.toEpochMilli()),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(Duration.ofDays(365))),
                            subject,
                            pair.getPublic())
                    .build(signer);
            return new PartnerKeys(
                    new OwnCertificate(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(holder)));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    OwnCertificate own() {
        return own;
    }

    X509Certificate certificate() {
        return own.certificate();
    }

    /// A file of this partner for the city.
    ///
    /// @param city the city's certificates, as it tells them
    public byte[] sealed(byte[] content, String city) {
        return Cms.sealed(Cms.signed(content, own), all(city).get(1));
    }

    /// What the city says to this partner.
    public byte[] opened(byte[] sealed, String city) {
        return Cms.verified(Cms.opened(sealed, own), all(city).subList(0, 1));
    }

    /// What the city says to everybody.
    public byte[] read(byte[] signed, String city) {
        return Cms.verified(signed, all(city).subList(0, 1));
    }

    private static List<X509Certificate> all(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
