package city.healthcard.simulator.importer;

import static org.assertj.core.api.Assertions.assertThat;

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
    void every_resource_of_the_sample_is_on_a_sheet() {
        Sources.visit(SAMPLE, path -> {
            try (var bundle = BundleIndex.read(path).orElseThrow()) {
                var posted = new Tally();
                bundle.read().forEach(sheet -> posted.shown(sheet.json()));
                assertThat(bundle.tally().differences(posted)).isEmpty();
                assertThat(posted.of(Tally.Counted.VISITS)).isPositive();
            }
        });
    }

    @Test
    void every_sheet_has_what_the_city_asks_for() {
        var numbers = new HashSet<String>();
        Sources.visit(SAMPLE, path -> {
            try (var bundle = BundleIndex.read(path).orElseThrow()) {
                bundle.read().forEach(sheet -> {
                    assertThat(sheet.institution()).matches("35029\\d{3}");
                    assertThat(numbers.add(sheet.json().path("number").asText()))
                            .isTrue();
                    assertThat(Instant.parse(sheet.json().path("start").asText()))
                            .isBefore(Instant.parse("2026-11-24T00:00:00Z"));
                    assertThat(sheet.institutionName()).isNotBlank();
                });
            }
        });
    }

    @Test
    void visits_come_in_the_order_in_which_they_began() {
        Sources.visit(SAMPLE, path -> {
            try (var bundle = BundleIndex.read(path).orElseThrow()) {
                assertThat(bundle.read()
                                .filter(sheet ->
                                        !sheet.json().path("kind").asText().equals("entry"))
                                .map(sheet ->
                                        Instant.parse(sheet.json().path("start").asText()))
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
