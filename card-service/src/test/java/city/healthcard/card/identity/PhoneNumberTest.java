package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800000000,+8613800000000",
        "138 0000 0000,+8613800000000",
        "+86 138-0000-0000,+8613800000000",
        "008613800000000,+8613800000000",
        "１３８００００００００,+8613800000000",
        "0592-5551234,+865925551234",
        "(0592) 5551234,+865925551234",
        "+44 20 7946 0000,+442079460000"
    })
    void a_number_is_kept_in_one_form(String typed, String value) {
        assertThat(PhoneNumber.read(typed)).isEqualTo(new Read<>(new PhoneNumber(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800000000", "1380000000", "5551234", "+86123", "call me", "+0123456789"})
    void what_cannot_be_dialled_is_refused(String typed) {
        assertThat(PhoneNumber.read(typed)).isEqualTo(new Unreadable<>(Fault.WRONG_SHAPE));
    }

    @Test
    void only_the_last_four_digits_are_shown() {
        assertThat(new PhoneNumber("+8613800001234").masked()).isEqualTo("*******1234");
    }
}
