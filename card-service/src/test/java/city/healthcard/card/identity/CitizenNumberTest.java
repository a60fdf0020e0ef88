package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "35020319900101123X",
                "350206198510082225",
                "350213201202291234",
                "810000199205130020",
                "830000198506111172",
                "911124198108030024",
                "935840198803210014"
            })
    void a_number_with_its_check_character_is_read(String number) {
        assertThat(CitizenNumber.read(number, TODAY)).isEqualTo(new Read<>(new CitizenNumber(number)));
    }

    @ParameterizedTest
    @CsvSource({"130503670401001,130503196704010016", "350203900101123,35020319900101123X"})
    void fifteen_digits_become_eighteen(String fifteen, String eighteen) {
        assertThat(CitizenNumber.read(fifteen, TODAY)).isEqualTo(new Read<>(new CitizenNumber(eighteen)));
    }

    @Test
    void fifteen_digits_with_a_centenarians_serial_mean_the_century_before() {
        var read = CitizenNumber.read("350203980101997", TODAY).result().orElseThrow();
        assertThat(read.birthDate()).isEqualTo(LocalDate.of(1898, 1, 1));
    }

    @Test
    void full_width_digits_spaces_and_a_small_x_are_understood() {
        assertThat(CitizenNumber.read("  ３５０２０３ 19900101 123x ", TODAY))
                .isEqualTo(new Read<>(new CitizenNumber("35020319900101123X")));
    }

    @Test
    void a_day_that_never_was_is_refused_though_the_check_character_is_right() {
        assertThat(CitizenNumber.read("350203201002290015", TODAY))
                .isEqualTo(new Unreadable<>(Fault.IMPOSSIBLE_DATE, Place.characters(7, 14)));
    }

    @Test
    void digits_that_changed_places_are_noticed() {
        assertThat(CitizenNumber.read("35020319900101213X", TODAY))
                .isEqualTo(new Unreadable<>(Fault.WRONG_CHECK_CHARACTER, Place.characters(18, 18)));
    }

    @Test
    void nobody_is_born_tomorrow() {
        var digits = "35029920261124001";
        var number = digits + CitizenNumber.checkCharacter(digits);
        assertThat(CitizenNumber.read(number, TODAY))
                .isEqualTo(new Unreadable<>(Fault.FUTURE_DATE, Place.characters(7, 14)));
        assertThat(CitizenNumber.read(number, TODAY.plusDays(1))).isInstanceOf(Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3502031990010112", "X5020319900101123X", "350203199001011X3X", "035020319900101123"})
    void other_shapes_are_refused(String number) {
        assertThat(CitizenNumber.read(number, TODAY)).isEqualTo(new Unreadable<>(Fault.WRONG_SHAPE));
    }

    @Test
    void nothing_is_not_a_number() {
        assertThat(CitizenNumber.read(" \u3000 ", TODAY)).isEqualTo(new Unreadable<>(Fault.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"35020319900101123X,1990-01-01,MALE", "350206198510082225,1985-10-08,FEMALE"})
    void it_tells_the_birth_date_and_the_sex(String number, LocalDate birth, Sex sex) {
        assertThat(new CitizenNumber(number).birthDate()).isEqualTo(birth);
        assertThat(new CitizenNumber(number).sex()).isEqualTo(sex);
    }
}
