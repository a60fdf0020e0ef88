package city.healthcard.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    @Test
    void every_word_is_there_in_chinese_and_in_english() throws IOException {
        var chinese = words("words.properties");
        assertThat(words("words_en.properties").keySet()).isEqualTo(chinese.keySet());
        assertThat(Arrays.stream(Words.class.getMethods()).map(method -> (Object) method.getName()))
                .containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = WordsTest.class.getResourceAsStream("/messages/" + file)) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return words;
    }
}
