package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.identity.Reading.Read;
import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Beside a library that many use. It knows provinces, lets no birth before 1900 pass, and takes the early
/// two-digit years of old cards, which ended in 1999, for those after 2000: so the numbers are of a known
/// province and of years on which both must agree.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenNumberOracleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int ROUNDS = 20_000;

    @Test
    void numbers_right_and_wrong_are_judged_as_by_hutool() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var right = 0;
        for (var i = 0; i < ROUNDS; i++) {
            var number = number(random);
            var ours = CitizenNumber.read(number, TODAY) instanceof Read<?>;
            assertThat(ours).as("seed %d: %s", seed, number).isEqualTo(IdcardUtil.isValidCard18(number));
            right += ours ? 1 : 0;
        }
        assertThat(right).as("seed %d", seed).isBetween(ROUNDS / 4, ROUNDS * 3 / 4);
    }

    @Test
    void fifteen_digits_become_the_same_eighteen_and_tell_the_same() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < ROUNDS; i++) {
            var birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000));
            var fifteen = "350203%02d%02d%02d%03d"
                    .formatted(
                            birth.getYear() % 100, birth.getMonthValue(), birth.getDayOfMonth(), random.nextInt(996));
            var ours = CitizenNumber.read(fifteen, TODAY).result().orElseThrow();
            var told = IdcardUtil.convert15To18(fifteen);
            assertThat(ours.value()).as("seed %d: %s", seed, fifteen).isEqualTo(told);
            assertThat(ours.sex() == Sex.MALE).isEqualTo(IdcardUtil.getGenderByIdCard(told) == 1);
            assertThat(ours.birthDate().toString().replace("-", "")).isEqualTo(IdcardUtil.getBirthByIdCard(told));
        }
    }

    /// Days up to 31 of every month, so that some do not exist; half of the check characters are right.
    private static String number(Random random) {
        var digits = "350203%04d%02d%02d%03d"
                .formatted(
                        1900 + random.nextInt(120),
                        1 + random.nextInt(12),
                        1 + random.nextInt(31),
                        random.nextInt(1000));
        var check =
                random.nextBoolean() ? CitizenNumber.checkCharacter(digits) : "0123456789X".charAt(random.nextInt(11));
        return digits + check;
    }
}
