package city.healthcard.records.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.healthcard.records.fhir.ResourceLines;
import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportRequestTest {

    private static final String ASYNC = "respond-async";

    private static List<@Nullable String> faults(Map<String, List<String>> parameters, @Nullable String prefer) {
        var refused = catchThrowableOfType(ProblemException.class, () -> ExportRequest.read(parameters, prefer));
        assertThat(refused.problem().status()).isEqualTo(400);
        return refused.problem().faults().stream().map(Fault::parameter).toList();
    }

    @Test
    void without_parameters_it_is_everything() {
        var request = ExportRequest.read(Map.of(), ASYNC);
        assertThat(request.types()).isEqualTo(ResourceLines.TYPES).contains("Patient", "Encounter", "Observation");
        assertThat(request.since()).isNull();
        assertThat(request.query()).isEmpty();
    }

    @Test
    void types_come_apart_or_together_and_an_instant_with_its_offset() {
        var request = ExportRequest.read(
                Map.of(
                        "_type", List.of("Observation,Patient", "Encounter"),
                        "_since", List.of("2026-11-26T08:00:00+08:00"),
                        "_outputFormat", List.of("application/fhir+ndjson")),
                "handling=strict, respond-async");
        assertThat(request.types()).containsExactly("Patient", "Encounter", "Observation");
        assertThat(request.since()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(request.query())
                .isEqualTo("?_outputFormat=application%2Ffhir%2Bndjson&_since=2026-11-26T00%3A00%3A00Z"
                        + "&_type=Patient%2CEncounter%2CObservation");
    }

    @Test
    void a_plus_sign_that_was_not_escaped_is_one_all_the_same() {
        var request = ExportRequest.read(
                Map.of(
                        "_since", List.of("2026-11-26T08:00:00 08:00"),
                        "_outputFormat", List.of("application/fhir ndjson")),
                ASYNC);
        assertThat(request.since()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(faults(
                        Map.of(
                                "_type", List.of("Observation,Invoice"),
                                "_since", List.of("yesterday"),
                                "_outputFormat", List.of("text/csv"),
                                "_typeFilter", List.of("Observation?code=1")),
                        null))
                .containsExactlyInAnyOrder("_type", "_since", "_outputFormat", "_typeFilter", "Prefer");
        assertThat(faults(Map.of("_since", List.of("2026-11-26T08:00:00Z", "2026-11-26T09:00:00Z")), ASYNC))
                .containsExactly("_since");
        assertThat(faults(Map.of("_type", List.of("")), ASYNC)).containsExactly("_type");
    }

    @Test
    void a_client_may_prefer_to_be_understood_in_part() {
        var request = ExportRequest.read(
                Map.of("_type", List.of("Observation,Invoice"), "_typeFilter", List.of("Observation?code=1")),
                "respond-async; handling=lenient");
        assertThat(request.types()).containsExactly("Observation");
        assertThat(request.query()).isEqualTo("?_type=Observation");
        assertThat(faults(Map.of("_type", List.of("Invoice")), "respond-async,handling=lenient"))
                .containsExactly("_type");
    }

    @Test
    void an_institution_says_for_what_among_few_reasons() {
        assertThat(Purpose.of(null)).isEqualTo(Purpose.RECORDMGT);
        assertThat(Purpose.of("HQUALIMP")).isEqualTo(Purpose.HQUALIMP);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Purpose.of("TREAT"));
    }
}
