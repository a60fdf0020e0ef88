package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The examples of docs/proofs.md are real: whoever types them gets what is promised there.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentationTest {

    private static final Pattern FENCE = Pattern.compile("(?s)```(receipt|key|checkpoint|consistency)\n(.*?)```");
    private static final Path PROOFS = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
            .resolve("docs/proofs.md");

    @TempDir
    private Path folder;

    @Test
    void the_receipt_holds_under_the_key() throws IOException {
        var line = new CommandLine(folder);
        var key = line.file("city.key", example("key"));
        assertThat(line.run("receipt", line.file("receipt.json", example("receipt")), "--key", key))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("事件已在日志中");
    }

    @Test
    void the_checkpoint_grows_into_the_one_of_the_consistency_proof() throws IOException {
        var line = new CommandLine(folder);
        var key = line.file("city.key", example("key"));
        var older = line.file("older", example("checkpoint"));
        assertThat(line.run("checkpoint", older, key)).isEqualTo(Main.HOLDS);
        assertThat(line.run("consistency", older, line.file("proof", example("consistency")), "--key", key))
                .isEqualTo(Main.HOLDS);
    }

    private static String example(String kind) throws IOException {
        List<String> found = FENCE.matcher(Files.readString(PROOFS))
                .results()
                .filter(fence -> fence.group(1).equals(kind))
                .map((MatchResult fence) -> fence.group(2))
                .toList();
        assertThat(found).as("examples of a %s", kind).hasSize(1);
        return found.getFirst();
    }
}
