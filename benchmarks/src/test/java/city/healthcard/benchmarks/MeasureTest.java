package city.healthcard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasureTest {

    private final Measure measure =
            Measure.ratio("R1", "commits / inserts", List.of(70.0, 80.0, 60.0), List.of(100.0, 90.0, 300.0), 0.7);

    @Test
    void one_wild_round_does_not_move_the_ratio() {
        assertThat(measure.ratio()).isEqualTo(0.7);
        assertThat(measure.met()).isTrue();
    }

    @Test
    void a_figure_that_should_be_small_is_met_when_it_is() {
        assertThat(Measure.atMost("S2", "start", "s", List.of(19.0), 20).met()).isTrue();
        assertThat(Measure.atMost("S2", "start", "s", List.of(21.0), 20).met()).isFalse();
    }

    @Test
    void the_table_says_what_was_missed_and_what_failed() {
        var missed = Measure.ratio("R3", "batches", List.of(1.0), List.of(2.0), 0.7);

        assertThat(new Report(List.of(measure, missed), Map.of("R5", "out of memory")).markdown())
                .contains("| 0.70 | ≥ 0.7 | met |")
                .contains("missed")
                .contains("| R5 | no figure: out of memory |");
    }

    @Test
    void programs_get_every_round() {
        assertThat(new Report(List.of(measure), Map.of()).json()).contains("\"ours\":[70.0,80.0,60.0]");
    }

    @Test
    void the_first_turn_only_warms_up_and_contestants_take_turns() {
        var turns = new ArrayList<String>();

        var figures = Rounds.of(2, List.of(() -> turn("a", turns), () -> turn("b", turns)));

        assertThat(turns).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(figures).containsExactly(List.of(3.0, 5.0), List.of(4.0, 6.0));
    }

    private static double turn(String who, List<String> turns) {
        turns.add(who);
        return turns.size();
    }
}
