package city.healthcard.simulator.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResidentNumberTest {

    @Test
    void is_of_nobodys_area_and_names_birth_and_sex() {
        assertThat(ResidentNumber.of(LocalDate.of(1990, 1, 1), true, 61).text()).matches("35029919900101123[0-9X]");
        assertThat(ResidentNumber.of(LocalDate.of(1990, 1, 1), false, 61).text())
                .matches("35029919900101122[0-9X]");
    }

    @Test
    void has_the_check_character_of_the_standard() {
        assertThat(ResidentNumber.check("11010519491231002")).isEqualTo('X');
        assertThat(ResidentNumber.check("35020619851008222")).isEqualTo('5');
        assertThat(ResidentNumber.check("35021320120229123")).isEqualTo('4');
    }
}
