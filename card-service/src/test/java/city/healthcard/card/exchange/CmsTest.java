package city.healthcard.card.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CmsTest {

    private static final byte[] CONTENT = "健康卡".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void what_is_sealed_for_one_is_opened_by_that_one_and_nobody_else(String algorithm) {
        var writer = PartnerKeys.of("writer", "EC");
        var reader = PartnerKeys.of("reader", algorithm);
        var sealed = Cms.sealed(Cms.signed(CONTENT, writer.own()), reader.certificate());
        assertThat(new String(sealed, UTF_8)).doesNotContain("健康卡");
        assertThat(Cms.verified(Cms.opened(sealed, reader.own()), List.of(writer.certificate())))
                .isEqualTo(CONTENT);
        var other = PartnerKeys.of("other", algorithm);
        mustFail(() -> Cms.opened(sealed, other.own()), FileFault.NOT_SEALED);
        mustFail(
                () -> Cms.verified(Cms.opened(sealed, reader.own()), List.of(other.certificate())),
                FileFault.UNKNOWN_SIGNER);
    }

    @Test
    void a_byte_changed_anywhere_is_noticed() {
        var writer = PartnerKeys.of("writer", "EC");
        var reader = PartnerKeys.of("reader", "EC");
        var sealed = Cms.sealed(Cms.signed(CONTENT, writer.own()), reader.certificate());
        var seed = Long.getLong("cms.seed", System.nanoTime());
        System.out.println("CmsTest: -Dcms.seed=" + seed);
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(Cms.verified(Cms.opened(changed, reader.own()), List.of(writer.certificate())))
                        .isEqualTo(CONTENT);
            } catch (FaultyFile refused) {
                assertThat(refused.fault())
                        .isIn(FileFault.NOT_SEALED, FileFault.BAD_SIGNATURE, FileFault.UNKNOWN_SIGNER);
            }
        }
    }

    @Test
    void a_signature_over_other_words_is_refused() {
        var writer = PartnerKeys.of("writer", "EC");
        var signed = Cms.signed(CONTENT, writer.own());
        var at = indexOf(signed, CONTENT);
        signed[at] ^= 1;
        mustFail(() -> Cms.verified(signed, List.of(writer.certificate())), FileFault.BAD_SIGNATURE);
        mustFail(() -> Cms.verified(CONTENT, List.of(writer.certificate())), FileFault.BAD_SIGNATURE);
        mustFail(() -> Cms.opened(CONTENT, writer.own()), FileFault.NOT_SEALED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void openssl_opens_what_we_seal(String algorithm, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
        var writer = PartnerKeys.of("writer", "EC");
        var reader = PartnerKeys.of("reader", algorithm);
        Files.write(folder.resolve("sealed"), Cms.sealed(Cms.signed(CONTENT, writer.own()), reader.certificate()));
        pem(folder.resolve("key"), "PRIVATE KEY", reader.own().key().getEncoded());
        pem(folder.resolve("reader"), "CERTIFICATE", reader.certificate().getEncoded());
        pem(folder.resolve("writer"), "CERTIFICATE", writer.certificate().getEncoded());
        run(folder, "cms -decrypt -inform DER -in sealed -recip reader -inkey key -out signed");
        run(folder, "cms -verify -inform DER -in signed -CAfile writer -purpose any -binary -out content");
        assertThat(Files.readAllBytes(folder.resolve("content"))).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void what_openssl_seals_we_open(String algorithm, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
        var writer = PartnerKeys.of("writer", algorithm);
        var reader = PartnerKeys.of("reader", "EC");
        Files.write(folder.resolve("content"), CONTENT);
        pem(folder.resolve("key"), "PRIVATE KEY", writer.own().key().getEncoded());
        pem(folder.resolve("writer"), "CERTIFICATE", writer.certificate().getEncoded());
        pem(folder.resolve("reader"), "CERTIFICATE", reader.certificate().getEncoded());
        run(
                folder,
                "cms -sign -binary -nodetach -md sha256 -signer writer -inkey key"
                        + " -outform DER -in content -out signed");
        run(folder, "cms -encrypt -binary -aes-256-gcm -outform DER -in signed -out sealed reader");
        var sealed = Files.readAllBytes(folder.resolve("sealed"));
        assertThat(Cms.verified(Cms.opened(sealed, reader.own()), List.of(writer.certificate())))
                .isEqualTo(CONTENT);
    }

    private static void run(Path folder, String command) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add("/usr/bin/openssl");
        words.addAll(List.of(command.split(" ")));
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void pem(Path file, String what, byte[] der) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(
                                what,
                                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der),
                                what));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (var i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private static void mustFail(Runnable reading, FileFault fault) {
        assertThatExceptionOfType(FaultyFile.class)
                .isThrownBy(reading::run)
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(fault));
    }
}
