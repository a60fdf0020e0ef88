package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.process.ProjectFolder;
import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What `./hc rebuild SERVICE VIEW` runs.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildIT {

    private static final Account OPERATOR = new Account.Person("operator");
    private static final String VIEW = "application-details";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Suite suite = Suite.shared();

    private record Said(String text, int exit) {}

    @Test
    void a_view_is_built_anew_compared_and_switched() throws Exception {
        PlayedStory.shared();
        var before = collection();

        var said = rebuild(VIEW);

        assertThat(said.text()).contains("compared", "\"switched\":true");
        assertThat(said.exit()).isZero();
        assertThat(collection()).isNotEqualTo(before);
    }

    @Test
    void who_asks_for_a_view_that_is_not_there_is_told_which_are() throws Exception {
        var said = rebuild("no-such-view");

        assertThat(said.text()).contains("no-such-view", VIEW, "citizen-holdings");
        assertThat(said.exit()).isOne();
    }

    private String collection() {
        try (var city = new City(suite.addresses(), _ -> {}, PATIENCE)) {
            return city.get("/card/api/operations/views/" + VIEW, OPERATOR).text("/collection");
        }
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
