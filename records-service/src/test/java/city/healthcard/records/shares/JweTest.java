package city.healthcard.records.shares;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JweTest {

    private static final byte[] KEY = key(1);
    private static final byte[] CONTENT =
            "{\"resourceType\":\"Bundle\"} 原发性高血压".repeat(100).getBytes(UTF_8);

    private static byte[] key(int seed) {
        var key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    @Test
    void what_was_sealed_is_opened_with_its_key() {
        assertThat(Jwe.open(Jwe.seal(CONTENT, KEY), KEY)).contains(CONTENT);
    }

    @Test
    void the_header_says_what_smart_health_links_ask_for_and_the_content_is_deflated() {
        var sealed = Jwe.seal(CONTENT, KEY);
        var parts = sealed.split("\\.", -1);
        assertThat(parts).hasSize(5);
        assertThat(parts[1]).as("a key of its own").isEmpty();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8))
                .contains("\"alg\":\"dir\"", "\"enc\":\"A256GCM\"", "\"zip\":\"DEF\"", "application/fhir+json");
        assertThat(sealed.length()).isLessThan(CONTENT.length / 4);
    }

    @Test
    void no_other_key_and_no_changed_bit_opens_it() {
        var sealed = Jwe.seal(CONTENT, KEY);
        assertThat(Jwe.open(sealed, key(2))).isEmpty();
        var parts = sealed.split("\\.", -1);
        for (var at : new int[] {0, 2, 3, 4}) {
            var changed = parts.clone();
            changed[at] = (changed[at].charAt(0) == 'A' ? 'B' : 'A') + changed[at].substring(1);
            assertThat(Jwe.open(String.join(".", changed), KEY))
                    .as("part %d", at)
                    .isEmpty();
        }
        assertThat(Jwe.open("", KEY)).isEmpty();
        assertThat(Jwe.open("a.b.c", KEY)).isEmpty();
    }

    @Test
    void the_same_content_is_never_sealed_the_same_way() {
        assertThat(Jwe.seal(CONTENT, KEY)).isNotEqualTo(Jwe.seal(CONTENT, KEY));
    }
}
