package city.healthcard.card.pass;

import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.carduse.CardUses.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.electronic.QrPicture;
import city.healthcard.card.id.PassId;
import city.healthcard.eventsourcing.proof.SigningKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassContentTest {

    private static final SigningKey KEY = new SigningKey("healthcard.city/card", new byte[32]);
    private static final PassContent CONTENT = new PassContent(
            KEY.verifierKey().id(),
            new PassId(UUID.fromString("0190f5c2-7c1a-8abc-9def-000000000001")),
            new StatusPlace(TODAY, 41),
            NOON,
            NOON.plusSeconds(86_400),
            1979,
            "测**");
    private static final String TOKEN = CONTENT.signed(KEY.sign(CONTENT.message()));

    @Test
    void a_token_is_read_as_it_was_written_and_its_signature_holds() {
        var signed = PassContent.read(TOKEN).orElseThrow();
        assertThat(signed.content().pass()).isEqualTo(CONTENT.pass());
        assertThat(signed.content().place()).isEqualTo(CONTENT.place());
        assertThat(signed.content().issuedAt()).isEqualTo(NOON);
        assertThat(signed.content().expiresAt()).isEqualTo(NOON.plusSeconds(86_400));
        assertThat(signed.content().birthYear()).isEqualTo(1979);
        assertThat(signed.content().name()).isEqualTo("测**");
        assertThat(KEY.verifierKey().verify(signed.message(), signed.signature()))
                .isTrue();
    }

    @Test
    void not_one_digit_of_a_token_can_be_changed() {
        for (var i = 0; i < TOKEN.length(); i++) {
            var changed = new StringBuilder(TOKEN);
            changed.setCharAt(i, TOKEN.charAt(i) == '0' ? '1' : '0');
            assertThat(PassContent.read(changed.toString())
                            .filter(it -> KEY.verifierKey().verify(it.message(), it.signature())))
                    .as("digit %d", i)
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_token_is_not_read() {
        for (var text : new String[] {"", "0", "00", "zz", "ab".repeat(40), "ab".repeat(200), TOKEN + "00"}) {
            assertThat(PassContent.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_time_beyond_2038_is_read_right() {
        var late = new PassContent(
                CONTENT.keyId(),
                CONTENT.pass(),
                CONTENT.place(),
                Instant.parse("2099-01-01T00:00:00Z"),
                Instant.parse("2099-01-02T00:00:00Z"),
                2001,
                "李*");
        assertThat(PassContent.read(late.signed(new byte[64]))
                        .orElseThrow()
                        .content()
                        .issuedAt())
                .isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void the_longest_token_fits_a_code_that_a_telephone_shows_well() {
        var longest = new PassContent(
                CONTENT.keyId(), CONTENT.pass(), CONTENT.place(), NOON, NOON.plusSeconds(86_400), 1979, "𠮷**");
        assertThat(QrPicture.of("XMHC1/O/" + longest.signed(new byte[64]).toUpperCase(java.util.Locale.ROOT))
                        .size())
                .isLessThanOrEqualTo(57);
    }
}
