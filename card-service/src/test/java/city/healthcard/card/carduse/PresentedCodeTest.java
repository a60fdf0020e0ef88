package city.healthcard.card.carduse;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.id.QrId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PresentedCodeTest {

    private static final List<String> INSURANCE = List.of("[0-9]{28}");
    private static final UUID ID = UUID.fromString("0190f5c2-7c1a-8abc-9def-f00000000001");
    private static final String NATIONAL = "98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928";

    private static PresentedCode read(String text) {
        return PresentedCode.read(text, INSURANCE);
    }

    @Test
    void our_codes_are_read_as_they_were_written_however_a_scanner_types_them() {
        assertThat(PresentedCode.textOf(new QrId(ID))).isEqualTo("XMHC1/D/0190F5C27C1A8ABC9DEFF00000000001");
        assertThat(read(PresentedCode.textOf(new QrId(ID)))).isEqualTo(new PresentedCode.Dynamic(new QrId(ID)));
        assertThat(read(PresentedCode.textOfStatic(ID) + "\r\n")).isEqualTo(new PresentedCode.Static(ID));
        assertThat(read(PresentedCode.textOfStatic(ID).toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(new PresentedCode.Static(ID));
        assertThat(read(PresentedCode.textOfOffline("ab".repeat(100))))
                .isEqualTo(new PresentedCode.Offline("AB".repeat(100)));
    }

    @Test
    void a_national_health_card_is_64_digits_and_a_type() {
        assertThat(read(NATIONAL + ":1")).isEqualTo(new PresentedCode.National(NATIONAL, '1'));
        assertThat(read(NATIONAL + ":9")).isEqualTo(new PresentedCode.National(NATIONAL, '9'));
        assertThat(read(NATIONAL.toLowerCase(java.util.Locale.ROOT) + ":0"))
                .isEqualTo(new PresentedCode.National(NATIONAL, '0'));
    }

    @Test
    void a_code_of_the_insurance_bureau_is_told_apart() {
        assertThat(read("3502" + "0".repeat(24))).isEqualTo(new PresentedCode.Insurance());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://example.test/",
                "XMHC1/D/",
                "XMHC1/D/0190F5C27C1A8ABC9DEFF0000000000",
                "XMHC1/D/0190F5C27C1A8ABC9DEFF000000000012",
                "XMHC1/X/0190F5C27C1A8ABC9DEFF00000000001",
                "XMHC2/D/0190F5C27C1A8ABC9DEFF00000000001",
                "98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928",
                "98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A57192G:1",
                "35020000000000000000000000000"
            })
    void anything_else_is_none(String text) {
        assertThat(read(text)).isEqualTo(new PresentedCode.Unreadable());
    }

    @Test
    void a_text_without_end_is_not_looked_at() {
        assertThat(read("XMHC1/O/" + "A".repeat(100_000))).isEqualTo(new PresentedCode.Unreadable());
    }
}
