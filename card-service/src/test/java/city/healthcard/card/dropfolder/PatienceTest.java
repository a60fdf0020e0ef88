package city.healthcard.card.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.partner.Partner;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PatienceTest {

    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final String NAME = "day-1.p7m";

    private final Patience patience = new Patience();

    @Test
    void a_file_that_broke_off_is_begun_again_after_longer_and_longer_waits() {
        assertThat(mayTry(NOON)).isTrue();
        assertThat(endsWith(NOON)).isFalse();
        assertThat(mayTry(NOON.plusSeconds(1))).isFalse();
        assertThat(mayTry(NOON.plusSeconds(2))).isTrue();
        assertThat(endsWith(NOON.plusSeconds(2))).isFalse();
        assertThat(mayTry(NOON.plusSeconds(5))).isFalse();
        assertThat(mayTry(NOON.plusSeconds(6))).isTrue();
    }

    @Test
    void after_an_hour_it_is_set_aside_and_one_of_its_name_begins_anew() {
        var now = NOON;
        var tries = 0;
        while (!endsWith(now)) {
            tries++;
            while (!mayTry(now)) {
                now = now.plusSeconds(1);
            }
        }
        assertThat(Duration.between(NOON, now)).isBetween(Duration.ofHours(1), Duration.ofMinutes(70));
        assertThat(tries).isBetween(10, 20);
        patience.forget(Partner.BANK, NAME);
        assertThat(mayTry(now)).isTrue();
        assertThat(endsWith(now)).isFalse();
    }

    @Test
    void a_file_of_the_same_name_of_another_partner_is_another_file() {
        endsWith(NOON);
        assertThat(patience.mayTry(Partner.CARD_MAKER, NAME, NOON)).isTrue();
    }

    private boolean mayTry(Instant now) {
        return patience.mayTry(Partner.BANK, NAME, now);
    }

    private boolean endsWith(Instant now) {
        return patience.endsWith(Partner.BANK, NAME, now);
    }
}
