package city.healthcard.endtoend;

import city.healthcard.simulator.story.Story;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The story, played once for all tests that need somebody with a card and a file.
///
/// @param told what the narrator said
record PlayedStory(Story.Played played, String told) {

    private static @Nullable PlayedStory shared;

    static synchronized PlayedStory shared() {
        if (shared == null) {
            var told = new ByteArrayOutputStream();
            var played = Story.play(
                    Suite.shared().addresses(),
                    new PrintStream(told, true, StandardCharsets.UTF_8),
                    true,
                    new Random(20_261_123));
            shared = new PlayedStory(played, told.toString(StandardCharsets.UTF_8));
        }
        return shared;
    }
}
