package city.healthcard.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrackingNumberTest {

    @ParameterizedTest
    @CsvSource({"00071761, 8", "47312482, 9", "47110815, 1", "10000014, 0", "10000002, 5"})
    void has_the_check_digit_of_UPU_S10(String digits, int check) {
        assertThat(TrackingNumber.check(digits)).isEqualTo(check);
    }
}
