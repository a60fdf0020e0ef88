package city.healthcard.records.fhirpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import city.healthcard.records.clinical.SheetExamination;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.policy.Policies;
import city.healthcard.simulator.spoiling.Mutations;
import city.healthcard.webkit.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Whatever is posted is a visit or has a reason why not. `-Dfuzz.runs=100000 -Dfuzz.seed=…` makes it long or the same
/// again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundleFuzzTest {

    private static final int RUNS = 2_000;
    private static final int BYTES_MAX = 60_000;
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

    private final BundleReader reader = new BundleReader();
    private final Policies policies = new Policies();

    @Test
    void every_visit_of_the_sample_can_be_posted() {
        var transactions = Sample.transactions();
        assertThat(transactions).hasSizeGreaterThan(100);
        for (var transaction : transactions) {
            var read = reader.read(transaction.bundle());
            assertThat(SheetExamination.flaws(read.sheet(), policies.limits(), NOW))
                    .isEmpty();
            assertThat(read.sheet().items()).isEqualTo(transaction.items());
        }
    }

    @Test
    void what_is_almost_a_bundle_is_taken_or_refused_with_a_reason() {
        var seed = Mutations.seed();
        var mutations = new Mutations(seed);
        var good = Sample.transactions().stream()
                .map(Sample.Transaction::bundle)
                .filter(bundle -> bundle.length < BYTES_MAX)
                .toList();
        var taken = 0;
        var runs = Mutations.runs(RUNS);
        for (var run = 0; run < runs; run++) {
            var bundle = mutations.of(good.get(run % good.size()));
            try {
                var sheet = reader.read(bundle).sheet();
                if (SheetExamination.flaws(sheet, policies.limits(), NOW).isEmpty()) {
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
