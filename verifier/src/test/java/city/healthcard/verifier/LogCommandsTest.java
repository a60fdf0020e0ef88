package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.proof.ConsistencyProof;
import city.healthcard.eventsourcing.proof.ProofPlan;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogCommandsTest {

    @TempDir
    private Path folder;

    private CommandLine line;

    @BeforeEach
    void open() {
        line = new CommandLine(folder);
    }

    @Test
    void an_event_is_in_the_log_or_not() {
        var proof = line.file("p.tlog-proof", City.inclusion(3, 300).text());
        assertThat(line.run("inclusion", proof, "--key", City.PUBLIC_KEY, "--leaf", hash(3)))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("已在日志中").contains("healthcard.city/records · 300");
        assertThat(line.run("inclusion", proof, "--key", City.PUBLIC_KEY, "--leaf", hash(4)))
                .isEqualTo(Main.REFUSED);
        assertThat(line.run("inclusion", proof, "--key", City.PUBLIC_KEY)).isEqualTo(Main.UNCHECKED);
    }

    @Test
    void a_receipt_says_by_itself_which_event_it_is_about() {
        var receipt = City.receipts(5).get(3);
        var later = City.json(receipt.with(City.inclusion(3, 9)));
        assertThat(line.run("inclusion", line.file("r.json", later), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.HOLDS);
        assertThat(line.run("inclusion", line.file("r.json", City.json(receipt)), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
        assertThat(line.said()).contains("还没有包含证明");
    }

    @Test
    void not_one_byte_of_an_inclusion_proof_can_be_changed() {
        line.refusesEveryChange(
                City.inclusion(2, 7).text(), "inclusion", "FILE", "--key", City.PUBLIC_KEY, "--leaf", hash(2));
    }

    @Test
    void a_checkpoint_holds_under_the_key_that_signed_it() {
        var file = line.file("checkpoint", City.checkpoint(7));
        assertThat(line.run("checkpoint", file, City.PUBLIC_KEY)).isEqualTo(Main.HOLDS);
        assertThat(line.run("checkpoint", file, "--key", City.PUBLIC_KEY)).isEqualTo(Main.HOLDS);
        assertThat(line.run("checkpoint", file)).isEqualTo(Main.UNCHECKED);
    }

    @Test
    void not_one_byte_of_a_checkpoint_can_be_changed() {
        line.refusesEveryChange(City.checkpoint(7), "checkpoint", "FILE", City.PUBLIC_KEY);
    }

    @Test
    void a_log_only_grew() {
        for (var oldSize : List.of(0, 1, 2, 3, 4, 64, 255, 256, 300)) {
            var older = line.file("older", City.checkpoint(oldSize));
            var proof = line.file("proof", consistency(oldSize, 300).text());
            assertThat(line.run("consistency", older, proof, "--key", City.PUBLIC_KEY))
                    .isEqualTo(Main.HOLDS);
        }
        assertThat(line.said()).contains("只增不改").contains("300 → 300");
    }

    @Test
    void a_proof_for_another_size_shows_nothing() {
        var older = line.file("older", City.checkpoint(5));
        var proof = line.file("proof", consistency(6, 9).text());
        assertThat(line.run("consistency", older, proof, "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void not_one_byte_of_a_consistency_proof_can_be_changed() {
        var older = line.file("older", City.checkpoint(3));
        line.refusesEveryChange(consistency(3, 7).text(), "consistency", older, "FILE", "--key", City.PUBLIC_KEY);
    }

    private static ConsistencyProof consistency(int oldSize, int newSize) {
        var hashes = ProofPlan.consistency(oldSize, newSize).proof(City.tiles(newSize));
        return new ConsistencyProof(oldSize, hashes, City.checkpoint(newSize));
    }

    private static String hash(int number) {
        return HexFormat.of().formatHex(City.eventHash(number));
    }
}
