package city.healthcard.card.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefundNoticeTest {

    @Test
    void it_says_how_much_went_back_in_both_languages() {
        assertThat(RefundNotice.text(1000)).contains("押金 10 元", "deposit of 10 yuan");
        assertThat(RefundNotice.text(1050)).contains("押金 10.5 元");
    }
}
