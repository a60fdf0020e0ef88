package city.healthcard.records.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import city.healthcard.records.Examples;
import city.healthcard.records.clinical.SheetExamination;
import city.healthcard.records.policy.Policies;
import city.healthcard.simulator.spoiling.Mutations;
import city.healthcard.webkit.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Whatever is posted as JSON is a visit or has a reason why not. `-Dfuzz.runs=100000 -Dfuzz.seed=…` makes it long or
/// the same again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetFuzzTest {

    private static final int RUNS = 2_000;
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

    @Test
    void what_is_almost_a_visit_is_taken_or_refused_with_a_reason() {
        var seed = Mutations.seed();
        var mutations = new Mutations(seed);
        var limits = new Policies().limits();
        var good =
                CanonicalBody.of(Examples.sheet()).replaceFirst("\\{", "{\"card\":{\"number\":\"3502000000000001\"},");
        var taken = 0;
        var runs = Mutations.runs(RUNS);
        for (var run = 0; run < runs; run++) {
            try {
                var sheet = SheetReader.read(mutations.of(good.getBytes(UTF_8)));
                if (SheetExamination.flaws(sheet, limits, NOW).isEmpty()) {
                    taken++;
                    assertThat(CanonicalBody.read(CanonicalBody.of(sheet)).items())
                            .isEqualTo(sheet.items());
                }
            } catch (ProblemException refused) {
                assertThat(refused.problem().status()).isBetween(400, 422);
            } catch (RuntimeException broken) {
                fail("run %d of fuzz.seed=%d broke the reader".formatted(run, seed), broken);
            }
        }
        assertThat(taken).as("of fuzz.seed=" + seed).isBetween(1, runs - 1);
    }
}
