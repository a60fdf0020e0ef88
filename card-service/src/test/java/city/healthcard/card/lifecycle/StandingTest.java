package city.healthcard.card.lifecycle;

import static city.healthcard.card.People.FACE;
import static city.healthcard.card.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

    private static final Card ACTIVE = new Card.Active(FACE);

    @Test
    void an_active_card_may_be_used_until_the_end_of_its_last_day() {
        assertThat(Standing.of(ACTIVE, TODAY)).isEqualTo(Standing.USABLE);
        assertThat(Standing.of(ACTIVE, FACE.expiresOn())).isEqualTo(Standing.USABLE);
        assertThat(Standing.of(ACTIVE, FACE.expiresOn().plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void a_lost_card_and_a_misused_one_are_told_apart() {
        assertThat(Standing.of(new Card.Blocked(FACE, ACTIVE, BlockReason.LOST), TODAY))
                .isEqualTo(Standing.LOST);
        assertThat(Standing.of(new Card.Blocked(FACE, ACTIVE, BlockReason.STOLEN), TODAY))
                .isEqualTo(Standing.LOST);
        assertThat(Standing.of(new Card.Blocked(FACE, ACTIVE, BlockReason.MISUSED), TODAY))
                .isEqualTo(Standing.BLOCKED);
    }

    @Test
    void what_is_not_in_use_yet_or_no_more_says_so() {
        assertThat(Standing.of(new Card.Unissued(), TODAY)).isEqualTo(Standing.UNKNOWN);
        assertThat(Standing.of(new Card.Issued(FACE, true), TODAY)).isEqualTo(Standing.NOT_IN_USE);
        assertThat(Standing.of(new Card.Delivered(FACE), TODAY)).isEqualTo(Standing.NOT_IN_USE);
        assertThat(Standing.of(new Card.Expired(FACE), TODAY)).isEqualTo(Standing.EXPIRED);
        assertThat(Standing.of(new Card.Blocked(FACE, ACTIVE, BlockReason.SUSPENDED), TODAY))
                .isEqualTo(Standing.BLOCKED);
        assertThat(Standing.of(new Card.Ended(FACE, EndReason.REPLACED), TODAY)).isEqualTo(Standing.ENDED);
    }
}
