package city.healthcard.records.refusedpost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostSketchTest {

    private static PostSketch of(String json) {
        return PostSketch.of(json.getBytes(UTF_8));
    }

    @Test
    void what_names_a_post_is_found_wherever_it_stands() {
        var json = """
                {"card": {"number": "3502000000000001"}, "charges": [{"number": "no"}],
                 "revision": 3, "institution": "35020001", "number": "MZ-1"}""";
        assertThat(of(json)).isEqualTo(new PostSketch("35020001", "MZ-1", 3));
    }

    @Test
    void a_first_revision_need_not_say_so() {
        assertThat(of("{\"number\": \"MZ-1\"}")).isEqualTo(new PostSketch(null, "MZ-1", 1));
    }

    @Test
    void what_came_before_the_text_broke_off_is_told() {
        assertThat(of("{\"institution\": \"35020001\", \"number\": \"MZ-1\", \"card\":"))
                .isEqualTo(new PostSketch("35020001", "MZ-1", 1));
    }

    @Test
    void what_is_no_code_and_no_number_is_not_told() {
        assertThat(of("{\"institution\": \"我院\", \"number\": 17, \"revision\": \"two\"}"))
                .isEqualTo(new PostSketch(null, null, 0));
        assertThat(of("{\"number\": {\"family\": \"Chen\"}, \"revision\": -4}"))
                .isEqualTo(new PostSketch(null, null, 0));
        assertThat(of("{\"revision\": 99999999999}")).isEqualTo(new PostSketch(null, null, 0));
    }

    @Test
    void a_number_tells_one_post_from_another_whatever_it_looks_like() {
        assertThat(of("{\"number\": \"中心/17\"}")).isEqualTo(new PostSketch(null, "中心/17", 1));
        assertThat(of("{\"number\": \"中心/17\"}").toString()).doesNotContain("17");
    }

    @Test
    void of_what_is_no_object_nothing_is_told() {
        assertThat(of("[]")).isEqualTo(new PostSketch(null, null, 1));
        assertThat(of("")).isEqualTo(new PostSketch(null, null, 1));
        assertThat(of("nonsense")).isEqualTo(new PostSketch(null, null, 1));
    }
}
