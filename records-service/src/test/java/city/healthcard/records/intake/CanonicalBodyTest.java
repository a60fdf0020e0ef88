package city.healthcard.records.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.Examples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CanonicalBodyTest {

    private static String canonical(String json) {
        return CanonicalBody.of(SheetReader.read(json.getBytes(UTF_8)));
    }

    @Test
    void spaces_order_offsets_and_empty_lists_make_no_difference() {
        var one = canonical("""
                {"number": "MZ-1", "institution": "35020001", "start": "2026-11-20T08:30:00+08:00", "charges": []}
                """);
        var other = canonical("""
                {"institution":"35020001","number":"MZ-1","revision":1,"start":"2026-11-20T00:30:00.000Z"}""");
        assertThat(one).isEqualTo(other).isEqualTo("""
                {"institution":"35020001","number":"MZ-1","revision":1,"start":"2026-11-20T00:30:00Z"}""");
    }

    @Test
    void the_digits_of_a_result_make_a_difference() {
        var one = canonical("{\"observations\": [{\"code\": \"2339-0\", \"value\": 1.10}]}");
        var other = canonical("{\"observations\": [{\"code\": \"2339-0\", \"value\": 1.1}]}");
        assertThat(one).contains("1.10").isNotEqualTo(other);
    }

    @Test
    void the_card_is_neither_kept_nor_compared() {
        var one = canonical("{\"number\": \"MZ-1\", \"card\": {\"number\": \"3502000000000001\"}}");
        assertThat(one).isEqualTo(canonical("{\"number\": \"MZ-1\"}")).doesNotContain("card");
    }

    @Test
    void a_body_reads_back_as_the_sheet_without_its_card() {
        var body = CanonicalBody.of(Examples.sheet());
        assertThat(CanonicalBody.of(CanonicalBody.read(body))).isEqualTo(body);
    }
}
