package city.healthcard.eventsourcing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataKeyTest {

    private static final byte[] PLACE = "visit-1|1|records/visit-recorded/1".getBytes(StandardCharsets.UTF_8);

    private final DataKey key = new DataKey(UUID.randomUUID(), Gcm.newKey());

    @Test
    void what_is_sealed_opens_again_whatever_its_length() {
        for (var length : new int[] {0, 1, 100, 9_000, 1_000_000}) {
            var plain = "血压 120/80 ".repeat(length / 8 + 1).substring(0, length).getBytes(StandardCharsets.UTF_8);
            assertThat(key.open(key.seal(plain, PLACE), PLACE)).isEqualTo(plain);
        }
    }

    @Test
    void what_repeats_is_compressed_and_what_does_not_stays_as_it_is() {
        var overhead = 1 + 12 + 16;
        assertThat(key.seal(new byte[10_000], PLACE)).hasSizeLessThan(100).startsWith(2);
        assertThat(key.seal(Gcm.randomBytes(1_000), PLACE))
                .hasSize(1_000 + overhead)
                .startsWith(1);
    }

    @Test
    void the_same_bytes_never_look_the_same_twice() {
        assertThat(key.seal(new byte[64], PLACE)).isNotEqualTo(key.seal(new byte[64], PLACE));
    }

    @Test
    void not_one_byte_can_be_changed() {
        var sealed = key.seal("a diagnosis".getBytes(StandardCharsets.UTF_8), PLACE);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 3;
            assertThatThrownBy(() -> key.open(changed, PLACE)).isInstanceOf(BrokenSealException.class);
        }
    }

    @Test
    void sealed_bytes_open_only_in_their_place_and_with_their_key() {
        var sealed = key.seal(new byte[64], PLACE);
        var other = new DataKey(key.id(), Gcm.newKey());
        assertThatThrownBy(() -> key.open(sealed, "visit-2|1".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> other.open(sealed, PLACE)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> key.open(new byte[28], PLACE)).isInstanceOf(BrokenSealException.class);
    }
}
