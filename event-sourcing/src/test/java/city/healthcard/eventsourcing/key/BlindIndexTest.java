package city.healthcard.eventsourcing.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlindIndexTest {

    private static final String NUMBER = "35029919900101123X";

    private final BlindIndex index = new BlindIndex(new byte[32]);

    @Test
    void is_the_hmac_that_its_documentation_says() {
        assertThat(index.hex("document", NUMBER))
                .isEqualTo("94cf8892e99d2945ae0203e7e0363f4b550379ecd4f25f1920e36025d0915444");
        assertThat(index.uuid("document", NUMBER)).isEqualTo(UUID.fromString("94cf8892-e99d-8945-ae02-03e7e0363f4b"));
    }

    @Test
    void the_same_value_in_two_fields_has_unrelated_indexes() {
        assertThat(index.hex("document", NUMBER)).isNotEqualTo(index.hex("guardian", NUMBER));
        assertThat(index.uuid("document", NUMBER)).isNotEqualTo(index.uuid("guardian", NUMBER));
    }

    @Test
    void values_do_not_run_into_each_other() {
        assertThat(index.hex("visit", "35020001", "17")).isNotEqualTo(index.hex("visit", "3502000", "117"));
        assertThat(index.hex("visit", "a")).isNotEqualTo(index.hex("visita", ""));
    }

    @Test
    void another_key_gives_another_index() {
        assertThat(new BlindIndex(Gcm.randomBytes(32)).hex("document", NUMBER))
                .isNotEqualTo(index.hex("document", NUMBER));
    }

    @Test
    void its_uuids_are_of_version_8() {
        assertThat(index.uuid("visit", "35020001", "17").version()).isEqualTo(8);
        assertThat(index.uuid("visit", "35020001", "17").variant()).isEqualTo(2);
    }
}
