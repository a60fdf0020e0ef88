package city.healthcard.webkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

/// Asserts that a message bundle says everything in Chinese and in English.
public final class BothLanguages {

    private BothLanguages() {}

    /// Fails when a word is missing in one of the files, or a file has one that nobody asks for.
    ///
    /// @param words the interface of the bundle
    /// @param bundle its name; its files are `messages/{bundle}.properties` and
    /// `messages/{bundle}_en.properties`
    public static void mustSayTheSame(Class<?> words, String bundle) {
        var chinese = read("/messages/" + bundle + ".properties");
        assertThat(read("/messages/" + bundle + "_en.properties").keySet()).isEqualTo(chinese.keySet());
        assertThat(Arrays.stream(words.getMethods()).map(method -> (Object) method.getName()))
                .containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    private static Properties read(String file) {
        var words = new Properties();
        try (var in = BothLanguages.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
