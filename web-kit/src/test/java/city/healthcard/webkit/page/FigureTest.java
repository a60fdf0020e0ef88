package city.healthcard.webkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureTest {

    @Test
    void the_line_runs_from_the_oldest_to_now_and_the_highest_is_at_the_top() {
        var figure = figure(0, 10);

        assertThat(figure.line()).isEqualTo("3.0,21.0 117.0,3.0");
        assertThat(figure.value()).isEqualTo(10);
        assertThat(figure.change()).isEqualTo("+10");
    }

    @Test
    void one_value_alone_is_a_dot_in_the_middle() {
        var figure = figure(7);

        assertThat(figure.endY()).isEqualTo(12);
        assertThat(figure.change()).isEqualTo("±0");
    }

    @Test
    void less_than_before_has_a_true_minus() {
        assertThat(figure(9, 7).change()).isEqualTo("−2");
    }

    private static Figure figure(long... values) {
        return new Figure(
                "cards",
                Arrays.stream(values)
                        .mapToObj(value -> new Figure.Point("day", value))
                        .toList(),
                "/");
    }
}
