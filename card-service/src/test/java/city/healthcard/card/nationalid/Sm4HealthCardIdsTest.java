package city.healthcard.card.nationalid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The test vector of the national specification.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Sm4HealthCardIdsTest {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final byte[] ROOT_KEY = HEX.parseHex("0123456789ABCDEFFEDCBA9876543210");
    private static final byte[] MAIN_INDEX =
            HEX.parseHex("ABD17E7ED399EF68AB5660155D6E226D2C92EAC3254A4A66BED83AED0ADA1E9E");

    private final Sm4HealthCardIds ids = new Sm4HealthCardIds(ROOT_KEY, ROOT_KEY);

    @Test
    void the_factor_is_the_four_groups_of_the_main_index_one_upon_the_other() {
        assertThat(HEX.formatHex(Sm4HealthCardIds.factor(MAIN_INDEX))).isEqualTo("92CDCE45A16799FD");
    }

    @Test
    void the_key_of_a_person_follows_from_the_root_key() {
        assertThat(HEX.formatHex(ids.userKey(MAIN_INDEX))).isEqualTo("86C63180C2806ED1F47B859DE501215B");
    }

    @Test
    void the_id_is_what_the_specification_says() {
        assertThat(ids.of(MAIN_INDEX, "01", "11010020171225006X").value())
                .isEqualTo("98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928");
    }

    @Test
    void the_validity_of_a_dynamic_code_is_what_the_specification_says() {
        assertThat(ids.validityUntil(LocalDateTime.of(2018, 1, 17, 11, 50, 3)))
                .contains("AA947AE3BC7902BDC99507B876148153");
    }

    @Test
    void a_person_gets_the_same_id_each_time_and_another_person_another() {
        var id = ids.of("01", "350299199001010018");
        assertThat(id.orElseThrow().staticText()).matches("[0-9A-F]{64}:1");
        assertThat(ids.of("01", "350299199001010018")).isEqualTo(id);
        assertThat(ids.of("01", "350299199001010026")).isNotEqualTo(id);
        assertThat(id.orElseThrow().toString()).isEqualTo("HealthCardId");
    }

    @Test
    void an_installation_that_takes_no_part_has_none() {
        var off = new NoHealthCardIds();
        assertThat(off.isEnabled()).isFalse();
        assertThat(off.of("01", "350299199001010018")).isEmpty();
    }
}
