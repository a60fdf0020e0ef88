package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.story.Story;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryIT {

    @Test
    void one_citizens_story_comes_to_its_end_and_every_promise_is_kept() {
        var told = new ByteArrayOutputStream();

        Story.play(
                Suite.shared().addresses(),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                true,
                new Random(20_261_123));

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("curl -s -X POST")
                .contains("promises kept");
    }
}
