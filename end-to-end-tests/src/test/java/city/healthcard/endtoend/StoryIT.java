package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryIT {

    @Test
    void one_citizens_story_comes_to_its_end_and_every_promise_is_kept() {
        assertThat(PlayedStory.shared().told()).contains("curl -s -X POST").contains("promises kept");
    }
}
