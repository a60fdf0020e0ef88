package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MachineReadableZoneTest {

    @ParameterizedTest
    @CsvSource({"L898902C3,6", "740812,2", "120415,9"})
    void a_field_has_its_check_digit(String field, int digit) {
        assertThat(MachineReadableZone.checkDigit(field)).isEqualTo(digit);
    }

    @Test
    void a_second_line_is_consistent_when_all_five_digits_are() {
        assertThat(MachineReadableZone.isConsistent("L898902C36UTO7408122F1204159ZE184226B<<<<<10"))
                .isTrue();
        assertThat(MachineReadableZone.isConsistent("E123456782CHN9001011F3001019<<<<<<<<<<<<<<<2"))
                .isTrue();
    }

    @Test
    void one_wrong_character_is_noticed() {
        assertThat(MachineReadableZone.isConsistent("L898902C36UTO7408123F1204159ZE184226B<<<<<10"))
                .isFalse();
        assertThat(MachineReadableZone.isConsistent("E123456782CHN9001011F3001019<<<<<<<<<<<<<<<3"))
                .isFalse();
        assertThat(MachineReadableZone.isConsistent("too short")).isFalse();
    }
}
