package city.healthcard.webkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/records/", "/records/file?before=3&limit=20", "/audit/reviews/1#decision"})
    void a_path_of_this_origin_is_kept(String path) {
        assertThat(LocalPath.of(path)).map(LocalPath::value).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.test",
                "/\\evil.test",
                "https://evil.test/",
                "records",
                "/a\r\nSet-Cookie: x",
                "/a b",
                "/\t/evil"
            })
    void whatever_could_lead_elsewhere_is_dropped(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
