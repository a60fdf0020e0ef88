package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardNumberTest {

    @Test
    void nine_random_digits_make_a_number_with_its_check_digit() {
        assertThat(CardNumber.of("000000000")).isEqualTo(new CardNumber("3502000000000007"));
        assertThat(CardNumber.luhn("7992739871")).isEqualTo('3');
        assertThatThrownBy(() -> CardNumber.of("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_is_read_however_it_is_grouped() {
        assertThat(CardNumber.read(" 3502 0000-0000 0007")).isEqualTo(new Read<>(CardNumber.of("000000000")));
    }

    @Test
    void a_slip_of_typing_is_noticed() {
        assertThat(CardNumber.read("3502000000000002")).isEqualTo(new Unreadable<>(Fault.WRONG_CHECK_CHARACTER));
        assertThat(CardNumber.read("")).isEqualTo(new Unreadable<>(Fault.EMPTY));
        assertThat(CardNumber.read("12")).isEqualTo(new Unreadable<>(Fault.WRONG_SHAPE));
    }

    @Test
    void the_number_of_a_social_security_card_serves_too() {
        assertThat(CardNumber.read("d1234567 8")).isEqualTo(new Read<>(new CardNumber("D12345678")));
        assertThat(CardNumber.readSocialSecurity("D12345678")).isEqualTo(new Read<>(new CardNumber("D12345678")));
        assertThat(CardNumber.readSocialSecurity(" ")).isEqualTo(new Unreadable<>(Fault.EMPTY));
    }

    @Test
    void only_the_last_four_digits_are_shown() {
        assertThat(CardNumber.of("000000000").masked()).isEqualTo("**** **** **** 0007");
        assertThat(CardNumber.of("000000000").toString()).doesNotContain("3502");
    }
}
