package city.healthcard.records.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.healthcard.records.clinical.VisitKind;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetReaderTest {

    private static Problem refusal(byte[] json) {
        return catchThrowableOfType(ProblemException.class, () -> SheetReader.read(json))
                .problem();
    }

    @Test
    void a_sheet_is_read_as_it_was_written() {
        var sheet = SheetReader.read("""
                {"institution": "35020001", "number": "MZ-1", "kind": "outpatient", "card": {"number": "3502"},
                 "start": "2026-11-20T08:30:00+08:00", "charges": [{"item": "诊查费", "amountFen": 1550}],
                 "observations": [{"code": "2339-0", "value": 1.10, "unit": "mmol/L"}]}
                """.getBytes(UTF_8));
        assertThat(sheet.revision()).isEqualTo(1);
        assertThat(sheet.kind()).isEqualTo(VisitKind.OUTPATIENT);
        assertThat(sheet.start()).isEqualTo(Instant.parse("2026-11-20T00:30:00Z"));
        assertThat(sheet.observations().getFirst().value()).hasToString("1.10");
        assertThat(sheet.chargedFen()).isEqualTo(1550);
        assertThat(sheet.diagnoses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"start\": \"2026-02-30T08:30:00+08:00\"} | request.shape | #/start",
                "{\"start\": \"+12026-02-20T08:30:00+08:00\"} | request.shape | #/start",
                "{\"end\": \"+999999999-12-31T23:59:59Z\"} | request.shape | #/end",
                "{\"start\": 1795396509986} | request.shape | #/start",
                "{\"start\": \"2026-11-20\"} | request.shape | #/start",
                "{\"revision\": \"1\"} | request.shape | #/revision",
                "{\"revision\": 1.5} | request.shape | #/revision",
                "{\"number\": 17} | request.shape | #/number",
                "{\"kind\": \"spa\"} | request.shape | #/kind",
                "{\"colour\": \"red\"} | request.shape | #/colour",
                "{\"charges\": [{\"item\": \"x\", \"amountFen\": 15.50}]} | request.shape | #/charges/0/amountFen",
                "{\"diagnoses\": {\"code\": \"I10\"}} | request.shape | #/diagnoses",
                "{\"number\": \"1\", \"number\": \"2\"} | request.malformed | #",
                "{\"number\": | request.malformed | #",
                "null | request.malformed | #",
                "[] | request.shape | #"
            })
    void what_is_not_a_sheet_is_refused_with_the_place(String json, String code, String pointer) {
        var problem = refusal(json.getBytes(UTF_8));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo(code);
        if (!json.equals("null")) {
            assertThat(problem.faults().getFirst().pointer()).isEqualTo(pointer);
        }
    }

    @Test
    void text_in_another_encoding_is_refused() {
        var problem = refusal("{\"number\": \"门诊\"}".getBytes(Charset.forName("GB18030")));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.faults().getFirst().pointer()).isEqualTo("#/number");
    }

    @Test
    void a_part_of_a_larger_buffer_is_read_alone() {
        var lines = "{\"number\": \"1\"}\n{\"number\": \"2\"}\n".getBytes(UTF_8);
        assertThat(SheetReader.read(lines, 16, 15).number()).isEqualTo("2");
    }
}
