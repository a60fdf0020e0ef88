package city.healthcard.simulator.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleTest {

    private static final List<String> SAMPLE = List.of(Sources.SAMPLE);

    @Test
    void every_resource_of_the_sample_is_in_a_transaction() {
        Sources.visit(SAMPLE, path -> {
            try (var bundle = BundleIndex.read(path).orElseThrow()) {
                var posted = new Tally();
                bundle.read().forEach(transaction -> posted.posted(transaction.json()));
                assertThat(bundle.tally().differences(posted)).isEmpty();
                assertThat(posted.of(Tally.Counted.VISITS)).isPositive();
            }
        });
    }

    @Test
    void every_transaction_has_what_the_city_asks_for() {
        var numbers = new HashSet<String>();
        Sources.visit(SAMPLE, path -> {
            try (var bundle = BundleIndex.read(path).orElseThrow()) {
                bundle.read().forEach(transaction -> {
                    assertThat(transaction.institution()).matches("35029\\d{3}");
                    assertThat(numbers.add(identifier(transaction).path("value").asText()))
                            .isTrue();
                    assertThat(identifier(transaction).path("system").asText())
                            .isEqualTo("https://healthcard.city/institutions/" + transaction.institution() + "/visits");
                    assertThat(transaction.institutionName()).isNotBlank();
                    assertThat(transaction.json().toString()).doesNotContain("\"USD\"");
                });
            }
        });
    }

    /// Of the encounter, or of a bundle without one.
    private static JsonNode identifier(Transaction transaction) {
        var identifiers = transaction.json().at("/entry/0/resource/identifier");
        return encounter(transaction)
                ? identifiers.path(identifiers.size() - 1)
                : transaction.json().path("identifier");
    }

    private static boolean encounter(Transaction transaction) {
        return transaction.json().at("/entry/0/resource/resourceType").asText().equals("Encounter");
    }

    @Test
    void visits_come_in_the_order_in_which_they_began() {
        Sources.visit(SAMPLE, path -> {
            try (var bundle = BundleIndex.read(path).orElseThrow()) {
                assertThat(bundle.read()
                                .filter(SampleTest::encounter)
                                .map(transaction ->
                                        Fhir.instant(transaction.json().at("/entry/0/resource/period/start")))
                                .map(Instant::parse)
                                .toList())
                        .isSorted();
            }
        });
    }

    @Test
    void a_child_and_a_death_are_among_them() {
        var patients = new HashSet<Patient>();
        Sources.visit(SAMPLE, path -> {
            try (var bundle = BundleIndex.read(path).orElseThrow()) {
                patients.add(bundle.patient());
            }
        });
        assertThat(patients)
                .hasSize(4)
                .anyMatch(patient -> patient.birthDate().getYear() > 2015)
                .anyMatch(patient -> patient.diedOn().isPresent())
                .noneMatch(patient -> patient.name().matches(".*\\d.*"));
    }
}
