package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.proof.SignedNote;
import city.healthcard.eventsourcing.proof.SigningKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bytes are written here after docs/proofs.md, not by the code that issues them: two readings of one description.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfflineCommandsTest {

    private static final SigningKey KEY = new SigningKey("healthcard.city/card", new byte[32]);
    private static final String PUBLIC_KEY = KEY.verifierKey().toString();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant ISSUED = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-11-24T04:00:00Z");
    private static final String LATER = "2026-11-23T20:00:00Z";
    private static final int INDEX = 41;

    @TempDir
    private Path folder;

    @Test
    void a_token_holds_within_its_day_and_names_what_to_compare() {
        var line = new CommandLine(folder);
        assertThat(line.run("token", token(), "--key", PUBLIC_KEY, "--at", LATER))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("测**，1979 年出生").contains("未核对吊销：缺少 2026-11-23 的列表");
        assertThat(line.run("token", token(), "--key", PUBLIC_KEY, "--at", "2026-11-24T04:01:00Z"))
                .isEqualTo(Main.HOLDS);
        assertThat(line.run("token", token(), "--key", PUBLIC_KEY, "--at", "2026-11-24T04:01:01Z"))
                .isEqualTo(Main.REFUSED);
        assertThat(line.said()).contains("已过期");
        assertThat(line.run("token", token(), "--key", PUBLIC_KEY, "--at", "2026-11-23T03:58:59Z"))
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void a_list_tells_whether_a_token_is_revoked_without_a_network() {
        var line = new CommandLine(folder);
        var clean = line.file("clean", list(DAY, 7));
        var revoked = line.file("revoked", list(DAY, INDEX));
        var other = line.file("other", list(DAY.minusDays(1), INDEX));
        assertThat(line.run("token", token(), "--key", PUBLIC_KEY, "--status", other, "--status", clean, "--at", LATER))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("截至 2026-11-23T05:00:00Z 未吊销");
        assertThat(line.run("token", token(), "--key", PUBLIC_KEY, "--status", revoked, "--at", LATER))
                .isEqualTo(Main.REFUSED);
        assertThat(line.said()).contains("此码已吊销");
        assertThat(line.run("status", revoked, "--key", PUBLIC_KEY)).isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("已吊销 1 个");
    }

    @Test
    void not_one_byte_of_a_token_or_a_list_can_be_changed() {
        var line = new CommandLine(folder);
        line.refusesEveryChange(token(), "token", "FILE", "--key", PUBLIC_KEY, "--at", LATER);
        line.refusesEveryChange(list(DAY, INDEX), "status", "FILE", "--key", PUBLIC_KEY);
    }

    @Test
    void a_token_of_another_city_is_refused() {
        var line = new CommandLine(folder);
        var other = new SigningKey("healthcard.city/card", new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
        });
        assertThat(line.run("token", token(), "--key", other.verifierKey().toString(), "--at", LATER))
                .isEqualTo(Main.REFUSED);
        assertThat(line.run("token", token(), "--key", PUBLIC_KEY, "--at", "gestern"))
                .isEqualTo(Main.UNCHECKED);
    }

    private static String token() {
        var name = "测**".getBytes(StandardCharsets.UTF_8);
        var payload = ByteBuffer.allocate(40 + name.length)
                .put((byte) 1)
                .put(KEY.verifierKey().id())
                .putLong(0x0190f5c27c1a8abcL)
                .putLong(0x9def000000000001L)
                .putInt((int) DAY.toEpochDay())
                .putInt(INDEX)
                .putInt((int) ISSUED.getEpochSecond())
                .putInt((int) EXPIRES.getEpochSecond())
                .putShort((short) 1979)
                .put((byte) name.length)
                .put(name)
                .array();
        var context = "offline-token/1\n".getBytes(StandardCharsets.US_ASCII);
        var message = ByteBuffer.allocate(context.length + payload.length)
                .put(context)
                .put(payload)
                .array();
        var hex = HexFormat.of();
        return "XMHC1/O/" + (hex.formatHex(payload) + hex.formatHex(KEY.sign(message))).toUpperCase(Locale.ROOT);
    }

    private static String list(LocalDate day, int revoked) {
        var bits = new byte[1_024];
        bits[revoked / 8] |= (byte) (1 << revoked % 8);
        var deflated = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(bits);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        var text = "healthcard.city/card/status/%s\nstatus-list/1\n2026-11-23T05:00:00Z\n8192\n%s\n"
                .formatted(day, Base64.getEncoder().encodeToString(deflated.toByteArray()));
        return SignedNote.sign(text, KEY);
    }
}
