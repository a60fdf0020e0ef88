package city.healthcard.simulator.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeBundleTest {

    private static final int ENCOUNTERS = 1_000;
    private static final int OBSERVATIONS = 140;

    @TempDir
    private Path folder;

    @Test
    void seventy_megabytes_with_a_thousand_encounters_are_read_in_a_heap_of_forty() throws Exception {
        var file = folder.resolve("large.json");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(70_000_000);

        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var reading = new ProcessBuilder(List.of(
                        java,
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBundleTest.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();

        assertThat(new String(reading.getInputStream().readAllBytes()).strip())
                .endsWith("%d visits, %d observations".formatted(ENCOUNTERS, ENCOUNTERS * OBSERVATIONS));
        assertThat(reading.waitFor()).isZero();
    }

    /// Reads a bundle as the importer does and says what was in it.
    public static void main(String[] arguments) {
        try (var bundle = BundleIndex.read(Path.of(arguments[0])).orElseThrow()) {
            var posted = new Tally();
            bundle.read().forEach(transaction -> posted.posted(transaction.json()));
            System.out.printf(
                    "%d visits, %d observations%n",
                    posted.of(Tally.Counted.VISITS), posted.of(Tally.Counted.OBSERVATIONS));
        }
    }

    private static void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("""
                    {"resourceType": "Bundle", "type": "transaction", "entry": [
                    {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1950-01-01", "gender": "male",
                      "name": [{"family": "Large1", "given": ["Very2"]}]}}
                    """);
            for (var encounter = 0; encounter < ENCOUNTERS; encounter++) {
                out.write("""
                        ,{"resource": {"resourceType": "Encounter", "id": "e%d", "class": {"code": "AMB"},
                          "period": {"start": "2001-01-01T00:00:00Z", "end": "2001-01-01T01:00:00Z"}}}
                        """.formatted(encounter));
                for (var observation = 0; observation < OBSERVATIONS; observation++) {
                    out.write("""
                            ,{"resource": {"resourceType": "Observation", "id": "o%d-%d", "status": "final",
                              "encounter": {"reference": "urn:uuid:e%d"}, "effectiveDateTime": "2001-01-01T00:00:00Z",
                              "code": {"coding": [{"system": "http://loinc.org", "code": "4548-4", "display": "%s"}]},
                              "valueQuantity": {"value": 7.10, "unit": "%%"}}}
                            """.formatted(encounter, observation, encounter, "HbA1c ".repeat(40)));
                }
            }
            out.write("]}");
        }
    }
}
