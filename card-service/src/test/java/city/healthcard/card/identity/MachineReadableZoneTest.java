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

@DisplayNameGeneration(ReplaceUnderscores.class)
class MachineReadableZoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String FIRST = "P<D<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "L898902C36D<<7408122F1204159ZE184226B<<<<<10";
    private static final String CHINESE = "E123456782CHN9001011F3001019<<<<<<<<<<<<<<<2";

    @ParameterizedTest
    @CsvSource({"L898902C3,6", "740812,2", "120415,9", "L898902C3674081221204159ZE184226B<<<<<1,0"})
    void a_field_has_its_check_digit(String field, int digit) {
        assertThat(MachineReadableZone.checkDigit(field)).isEqualTo(digit);
    }

    @Test
    void the_digits_of_the_published_sample_agree() {
        assertThat(MachineReadableZone.wrongDigit("L898902C36UTO7408122F1204159ZE184226B<<<<<10"))
                .isEmpty();
        assertThat(MachineReadableZone.wrongDigit(CHINESE)).isEmpty();
    }

    @Test
    void both_lines_tell_whose_passport_it_is() {
        assertThat(MachineReadableZone.read(FIRST + "\n" + SECOND, TODAY))
                .isEqualTo(new Read<>(new Passport(
                        new IdentityDocument(DocumentType.PASSPORT, "L898902C3", "D"),
                        "D",
                        "ERIKSSON ANNA MARIA",
                        LocalDate.of(1974, 8, 12),
                        Sex.FEMALE,
                        LocalDate.of(2012, 4, 15))));
    }

    @Test
    void small_letters_and_full_width_signs_are_understood() {
        var typed = (FIRST + " " + SECOND).toLowerCase(java.util.Locale.ROOT).replace('<', '\uFF1C');
        assertThat(MachineReadableZone.read(typed, TODAY)).isInstanceOf(Read.class);
    }

    @Test
    void a_specimen_of_utopia_is_nobodys_passport() {
        assertThat(MachineReadableZone.read(FIRST.replace("P<D<<", "P<UTO") + SECOND, TODAY))
                .isEqualTo(new Unreadable<>(Fault.UNKNOWN_STATE, new Place(1, 3, 5)));
        assertThat(MachineReadableZone.read(FIRST + SECOND.replace("D<<", "UTO"), TODAY))
                .isEqualTo(new Unreadable<>(Fault.UNKNOWN_STATE, new Place(2, 11, 13)));
    }

    @ParameterizedTest
    @CsvSource({
        "L898902C46D<<7408122F1204159ZE184226B<<<<<10,1,10",
        "L898902C36D<<7408123F1204159ZE184226B<<<<<10,14,20",
        "L898902C36D<<7408122F1204158ZE184226B<<<<<10,22,28",
        "L898902C36D<<7408122F1204159ZE184227B<<<<<10,29,43",
        "L898902C36D<<7408122F1204159ZE184226B<<<<<11,44,44"
    })
    void a_wrong_character_is_noticed_and_its_place_told(String second, int first, int last) {
        assertThat(MachineReadableZone.read(FIRST + second, TODAY))
                .isEqualTo(new Unreadable<>(Fault.WRONG_CHECK_CHARACTER, new Place(2, first, last)));
    }

    @Test
    void who_would_be_born_tomorrow_was_born_a_century_ago() {
        var number = "E123456782";
        var birth = "2611240";
        var rest = "3001019" + "<".repeat(15);
        assertThat(MachineReadableZone.checkDigit("261124")).isEqualTo(birth.charAt(6) - '0');
        var second = number + "CHN" + birth + "F" + rest + MachineReadableZone.checkDigit(number + birth + rest);
        assertThat(MachineReadableZone.read(FIRST + second, TODAY)
                        .result()
                        .orElseThrow()
                        .birthDate())
                .isEqualTo(LocalDate.of(1926, 11, 24));
    }

    @Test
    void what_is_no_zone_is_refused() {
        assertThat(MachineReadableZone.read("too short", TODAY)).isEqualTo(new Unreadable<>(Fault.WRONG_SHAPE));
        assertThat(MachineReadableZone.read(FIRST + "?" + SECOND.substring(1), TODAY))
                .isEqualTo(new Unreadable<>(Fault.WRONG_SHAPE, new Place(2, 1, 44)));
    }
}
