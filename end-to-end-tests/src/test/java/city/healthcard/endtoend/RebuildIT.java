package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// `./hc rebuild SERVICE VIEW`, as an operator types it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildIT {

    private final Suite suite = Suite.shared();

    private record Said(String text, int exit) {}

    @Test
    void a_view_is_built_anew_compared_and_switched() throws Exception {
        PlayedStory.shared();

        var said = rebuild("application-details");

        assertThat(said.text()).contains("rebuilding", "compared", "\"switched\":true");
        assertThat(said.exit()).isZero();
    }

    @Test
    void who_asks_for_a_view_that_is_not_there_is_told_which_are() throws Exception {
        var said = rebuild("no-such-view");

        assertThat(said.text()).contains("no-such-view", "application-details", "citizen-holdings");
        assertThat(said.exit()).isOne();
    }

    private Said rebuild(String view) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                ProjectFolder.java("local-stack", List.of(), "city.healthcard.localstack.supervisor.Rebuild"));
        command.addAll(List.of("card", view));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(suite.environment());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(text, process.waitFor());
    }
}
