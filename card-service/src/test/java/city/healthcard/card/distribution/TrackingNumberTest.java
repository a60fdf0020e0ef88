package city.healthcard.card.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrackingNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"EB000717618HK", "RR473124829GB", "EE471108151FR", "EA123456785CN", "EB100000017CN"})
    void a_right_number_of_the_postal_union_is_plausible(String number) {
        assertThat(TrackingNumber.isPlausible(number)).isTrue();
    }

    @Test
    void a_wrong_check_digit_is_noticed() {
        assertThat(TrackingNumber.isPlausible("EB000717619HK")).isFalse();
    }

    @Test
    void ten_becomes_zero_and_eleven_five() {
        assertThat(TrackingNumber.checkDigit("10000014")).isEqualTo(0);
        assertThat(TrackingNumber.checkDigit("10000002")).isEqualTo(5);
    }

    @Test
    void a_domestic_number_is_the_carriers_own_affair() {
        assertThat(TrackingNumber.isPlausible("1234567890123")).isTrue();
        assertThat(TrackingNumber.isPlausible("12 34")).isFalse();
    }
}
