package city.healthcard.card.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientId;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputAEADEncryptor;

/// CMS (RFC 5652, RFC 5083): SignedData with SHA-256 inside AuthEnvelopedData with AES-256-GCM. The
/// content key goes to an RSA certificate by OAEP with SHA-256, to one on a curve by ECDH.
final class Cms {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier OAEP = new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSAES_OAEP,
            new RSAESOAEPparams(
                    SHA256,
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA256),
                    RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));

    private Cms() {}

    /// The content with a signature.
    static byte[] signed(byte[] content, OwnCertificate by) {
        try {
            var generator = new CMSSignedDataGenerator();
            var algorithm = by.key().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setProvider(PROVIDER)
                    .build(algorithm, by.key(), by.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(by.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), true)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException | OperatorCreationException | IOException broken) {
            throw new IllegalStateException("a file could not be signed", broken);
        }
    }

    /// The content for the eyes of one.
    static byte[] sealed(byte[] content, X509Certificate recipient) {
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(recipient(recipient));
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(PROVIDER)
                    .build();
            return generator
                    .generate(new CMSProcessableByteArray(content), encryptor)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException | IOException broken) {
            throw new IllegalStateException("a file could not be encrypted for a partner", broken);
        }
    }

    private static RecipientInfoGenerator recipient(X509Certificate certificate) throws GeneralSecurityException {
        if (certificate.getPublicKey() instanceof RSAPublicKey) {
            return new JceKeyTransRecipientInfoGenerator(certificate, OAEP).setProvider(PROVIDER);
        }
        var once = KeyPairGenerator.getInstance("EC", PROVIDER);
        once.initialize(new ECGenParameterSpec("P-256"));
        var pair = once.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF, pair.getPrivate(), pair.getPublic(), CMSAlgorithm.AES256_WRAP)
                .addRecipient(certificate)
                .setProvider(PROVIDER);
    }

    /// What is encrypted for this certificate.
    static byte[] opened(byte[] bytes, OwnCertificate own) {
        try {
            var forUs = new CMSAuthEnvelopedData(bytes).getRecipientInfos().get(idOf(own));
            if (forUs != null) {
                return forUs.getContent(recipient(own.key()));
            }
            throw new FaultyFile(FileFault.NOT_SEALED);
        } catch (CMSException | RuntimeException notForUs) {
            throw new FaultyFile(FileFault.NOT_SEALED);
        }
    }

    private static RecipientId idOf(OwnCertificate own) {
        return own.key() instanceof RSAPrivateKey
                ? new JceKeyTransRecipientId(own.certificate())
                : new JceKeyAgreeRecipientId(own.certificate());
    }

    private static Recipient recipient(PrivateKey key) {
        return key instanceof RSAPrivateKey
                ? new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER)
                : new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(PROVIDER);
    }

    /// What exactly one of these has signed.
    static byte[] verified(byte[] bytes, List<X509Certificate> trusted) {
        try {
            var signed = new CMSSignedData(bytes);
            var signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1 || signed.getSignedContent() == null) {
                throw new FaultyFile(FileFault.BAD_SIGNATURE);
            }
            var signer = signers.iterator().next();
            for (var certificate : trusted) {
                if (signer.getSID().match(holder(certificate))) {
                    mustFit(signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(PROVIDER)
                            .build(certificate)));
                    return (byte[]) signed.getSignedContent().getContent();
                }
            }
            throw new FaultyFile(FileFault.UNKNOWN_SIGNER);
        } catch (FaultyFile said) {
            throw said;
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | IOException
                | RuntimeException no) {
            throw new FaultyFile(FileFault.BAD_SIGNATURE);
        }
    }

    private static void mustFit(boolean fits) {
        if (!fits) {
            throw new FaultyFile(FileFault.BAD_SIGNATURE);
        }
    }

    private static X509CertificateHolder holder(X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        return new X509CertificateHolder(certificate.getEncoded());
    }
}
