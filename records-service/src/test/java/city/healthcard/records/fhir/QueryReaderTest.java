package city.healthcard.records.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryReaderTest {

    private static final String ID = "0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e";

    private static Query read(String name, String value) {
        return read(Map.of(name, List.of(value)), false);
    }

    private static Query read(Map<String, List<String>> parameters, boolean strict) {
        return QueryReader.read(parameters, Set.of("code", "category"), List.of("date"), strict);
    }

    /// A finding of 20 November 2026, 08:30 in the city.
    private static Facts facts() {
        return new Facts()
                .token("code", "http://loinc.org", "2339-0")
                .token("category", null, "laboratory")
                .time("date", Instant.parse("2026-11-20T00:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            2026-11-20 true
            2026-11 true
            2026 true
            eq2026-11-19 false
            ne2026-11-20 false
            ne2026-11-19 true
            gt2026-11-19 true
            gt2026-11-20 false
            ge2026-11-20 true
            ge2026-11-21 false
            lt2026-11-20 false
            lt2026-11-20T08:31 true
            le2026-11-20 true
            le2026-11-19 false
            sa2026-11-19 true
            eb2026-11-21 true
            eb2026-11-20 false
            ap2026-11-22 true
            ap2026-12-22 false
            2026-11-20T08:30:00+08:00 true
            2026-11-20T00:30Z true
            2026-11-20T00:30 false
            2025,2026-11-20 true
            """)
    void a_date_is_asked_for_with_any_prefix_and_precision(String wanted, boolean met) {
        assertThat(read("date", wanted).matches(ID, facts())).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            code 2339-0 true
            code http://loinc.org|2339-0 true
            code http://loinc.org| true
            code |2339-0 false
            code http://snomed.info/sct|2339-0 false
            code 1234-5,2339-0 true
            category laboratory true
            category |laboratory true
            category vital-signs false
            """)
    void a_code_is_asked_for_with_or_without_its_system(String name, String wanted, boolean met) {
        assertThat(read(name, wanted).matches(ID, facts())).isEqualTo(met);
    }

    @Test
    void what_is_said_twice_has_to_be_met_twice() {
        var between = Map.of("date", List.of("ge2026-11-20", "lt2026-11-21"));
        assertThat(read(between, false).matches(ID, facts())).isTrue();
        var never = Map.of("date", List.of("ge2026-11-20", "lt2026-11-20"));
        assertThat(read(never, false).matches(ID, facts())).isFalse();
    }

    @Test
    void a_patient_is_an_id_or_a_reference() {
        for (var patient : List.of(ID, "Patient/" + ID, "https://city/records/fhir/Patient/" + ID)) {
            assertThat(read("patient", patient).patient()).hasToString("Optional[" + ID + "]");
        }
    }

    @Test
    void what_is_not_known_is_passed_over_or_refused() {
        assertThat(read("colour", "red").ignored()).containsExactly("colour");
        assertThat(read("colour", "red").asked()).isEmpty();
        refused(Map.of("colour", List.of("red")), true, "colour");
    }

    @Test
    void what_is_known_and_cannot_be_read_is_always_refused() {
        for (var unreadable : List.of("yesterday", "2026-13", "xx2026", "2026-02-30", "ge", "99999999999")) {
            refused(Map.of("date", List.of(unreadable)), false, "date");
        }
        refused(Map.of("code:text", List.of("sugar")), false, "code:text");
        refused(Map.of("patient.name", List.of("Chen")), false, "patient.name");
        refused(Map.of("_count", List.of("-1")), false, "_count");
        refused(Map.of("_sort", List.of("colour")), false, "_sort");
        refused(Map.of("patient", List.of("x")), false, "patient");
        refused(Map.of("_after", List.of("x")), false, "_after");
    }

    private static void refused(Map<String, List<String>> parameters, boolean strict, String name) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(parameters, strict))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(400))
                .satisfies(refused -> assertThat(refused.problem().faults())
                        .extracting(Fault::parameter)
                        .containsExactly(name));
    }
}
