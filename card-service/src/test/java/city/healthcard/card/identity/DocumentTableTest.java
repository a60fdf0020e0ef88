package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.card.stream.TablesInForce;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentTableTest {

    private static final DocumentTable TABLE = TablesInForce.read().getFirst();

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID,01,01,''",
        "HOUSEHOLD_REGISTER,02,02,''",
        "PASSPORT,03,03,''",
        "OFFICER_CARD,04,04,''",
        "DRIVING_LICENCE,05,05,''",
        "HONG_KONG_MACAU_PERMIT,06,06,''",
        "TAIWAN_PERMIT,07,07,''",
        "BIRTH_CERTIFICATE,08,99,08",
        "RETURNED_OVERSEAS_CHINESE,9901,99,01",
        "RESIDENCE_PERMIT,9902,99,02",
        "FOREIGN_RESIDENT_ID,9903,99,03"
    })
    void what_the_national_table_has_no_code_for_is_exported_as_99(
            DocumentType type, String code, String exported, String below) {
        var kind = TABLE.of(type);
        assertThat(kind.code()).isEqualTo(code);
        assertThat(kind.exportCode()).isEqualTo(exported);
        assertThat(kind.subCode()).isEqualTo(below);
    }

    @Test
    void one_digit_and_two_are_the_same_code() {
        assertThat(TABLE.ofCode("1")).isEqualTo(TABLE.ofCode("01")).isPresent();
        assertThat(TABLE.ofCode(" ７ ").orElseThrow().type()).isEqualTo(DocumentType.TAIWAN_PERMIT);
        assertThat(TABLE.ofCode("99")).isEmpty();
    }

    @Test
    void the_version_in_force_on_a_day_decides() {
        var next = new DocumentTable("next", LocalDate.of(2027, 1, 1), "a revision", TABLE.kinds());
        var versions = List.of(next, TABLE);
        assertThat(DocumentTable.inForce(versions, LocalDate.of(2026, 12, 31))).isEqualTo(TABLE);
        assertThat(DocumentTable.inForce(versions, LocalDate.of(2027, 1, 1))).isEqualTo(next);
        assertThat(DocumentTable.inForce(versions, LocalDate.of(1999, 1, 1))).isEqualTo(TABLE);
    }

    @Test
    void a_table_that_forgets_a_kind_or_repeats_a_code_is_no_table() {
        var kinds = TABLE.kinds();
        assertThatThrownBy(() -> new DocumentTable("short", LocalDate.EPOCH, "", kinds.subList(1, kinds.size())))
                .hasMessageContaining("RESIDENT_ID");
        var twin = new DocumentTable.Kind(
                DocumentType.RESIDENT_ID,
                "02",
                "01",
                "",
                kinds.getFirst().name(),
                kinds.getFirst().form());
        var twice = new java.util.ArrayList<>(kinds.subList(1, kinds.size()));
        twice.add(twin);
        assertThatThrownBy(() -> new DocumentTable("twice", LocalDate.EPOCH, "", twice))
                .hasMessageContaining("twice");
    }
}
