package city.healthcard.eventsourcing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessRollTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID FIRST = UUID.fromString("00000000-0000-8000-8000-000000000001");
    private static final UUID MIDDLE = UUID.fromString("7fffffff-0000-8000-8000-000000000000");
    private static final UUID LAST = UUID.fromString("f0000000-0000-8000-8000-000000000000");

    private final SigningKey key = new SigningKey("healthcard.city/audit", new byte[32]);
    private final AccessRoll roll = AccessRoll.of(DAY, List.of(accesses(LAST, 3), accesses(FIRST, 1)));
    private final String checkpoint = roll.checkpoint(key);

    @Test
    void all_accesses_together_give_the_head_and_no_other_list_does() {
        var three = List.of(access(0), access(1), access(2));
        var chain = AccessChain.of(FIRST, three);
        assertThat(chain.count()).isEqualTo(3);
        assertThat(AccessChain.of(FIRST, three).head()).isEqualTo(chain.head());
        assertThat(AccessChain.of(FIRST, three.subList(1, 3)).head()).isNotEqualTo(chain.head());
        assertThat(AccessChain.of(FIRST, three.reversed()).head()).isNotEqualTo(chain.head());
        assertThat(AccessChain.of(LAST, three).head()).isNotEqualTo(chain.head());
    }

    @Test
    void who_stands_on_the_roll_can_prove_it() {
        var entry = roll.entryOf(LAST, checkpoint).orElseThrow();
        assertThat(entry.chain().count()).isEqualTo(3);
        assertThat(entry.holds(DAY, key.verifierKey())).isTrue();
        assertThat(entry.holds(DAY.plusDays(1), key.verifierKey())).isFalse();
        var shorter = new AccessRoll.Entry(accesses(LAST, 2), entry.proof());
        assertThat(shorter.holds(DAY, key.verifierKey())).isFalse();
    }

    @Test
    void who_does_not_stand_on_the_roll_is_shown_the_neighbours() {
        assertThat(roll.entryOf(MIDDLE, checkpoint)).isEmpty();
        var neighbours = roll.around(MIDDLE, checkpoint);
        assertThat(neighbours).extracting(entry -> entry.chain().subject()).containsExactly(FIRST, LAST);
        assertThat(neighbours).extracting(entry -> entry.proof().index()).containsExactly(0L, 1L);
        assertThat(neighbours).allMatch(entry -> entry.holds(DAY, key.verifierKey()));
        var beyond = UUID.fromString("ffffffff-0000-8000-8000-000000000000");
        assertThat(roll.around(beyond, checkpoint))
                .extracting(entry -> entry.chain().subject())
                .containsExactly(LAST);
    }

    @Test
    void nobody_stands_on_it_twice() {
        assertThatThrownBy(() -> AccessRoll.of(DAY, List.of(accesses(FIRST, 1), accesses(FIRST, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_without_accesses_has_a_roll_too() {
        var empty = AccessRoll.of(DAY, List.of());
        assertThat(Checkpoint.open(empty.checkpoint(key), key.verifierKey()))
                .hasValueSatisfying(signed -> assertThat(signed.size()).isZero());
        assertThat(empty.around(FIRST, empty.checkpoint(key))).isEmpty();
    }

    private static AccessChain accesses(UUID subject, int count) {
        return AccessChain.of(
                subject,
                IntStream.range(0, count).mapToObj(AccessRollTest::access).toList());
    }

    private static byte[] access(int number) {
        return Sha256.of(new byte[] {(byte) number});
    }
}
