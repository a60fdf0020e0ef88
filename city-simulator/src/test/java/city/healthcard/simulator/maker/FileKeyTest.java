package city.healthcard.simulator.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileKeyTest {

    private static final Instant NOW = Instant.now();
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String ORDER = "H\u001f2\r\nD\u001f1\r\nD\u001f2\r\nT\u001f2\r\n";

    private final FileKey maker = FileKey.fresh(NOW);
    private final FileKey city = FileKey.fresh(NOW.plusMillis(1));
    private final FileKey stranger = FileKey.fresh(NOW.plusMillis(2));

    @Test
    void an_order_for_the_maker_that_the_city_has_signed_is_read() throws Exception {
        assertThat(maker.cardsIn(sealed(signed(city), maker), city.pem())).isEqualTo(2);
    }

    @Test
    void what_is_for_somebody_else_or_signed_by_somebody_else_is_not() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maker.cardsIn(sealed(signed(city), stranger), city.pem()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maker.cardsIn(sealed(signed(stranger), maker), city.pem()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maker.cardsIn("no file".getBytes(StandardCharsets.US_ASCII), city.pem()));
    }

    private static byte[] signed(FileKey by) throws Exception {
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(PROVIDER)
                .build("SHA256withECDSA", by.key(), by.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(by.certificate())));
        return generator
                .generate(new CMSProcessableByteArray(ORDER.getBytes(StandardCharsets.US_ASCII)), true)
                .getEncoded();
    }

    private static byte[] sealed(byte[] content, FileKey recipient) throws Exception {
        var once = FileKey.fresh(NOW);
        var generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        once.key(),
                        once.certificate().getPublicKey(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(recipient.certificate())
                .setProvider(PROVIDER));
        var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setProvider(PROVIDER)
                .build();
        return generator
                .generate(new CMSProcessableByteArray(content), encryptor)
                .getEncoded();
    }
}
