package city.healthcard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasureTest {

    private final Measure measure =
            new Measure("R1", "commits / inserts", List.of(70.0, 80.0, 60.0), List.of(100.0, 90.0, 300.0), 0.7);

    @Test
    void one_wild_round_does_not_move_the_ratio() {
        assertThat(measure.ratio()).isEqualTo(0.7);
        assertThat(measure.met()).isTrue();
    }

    @Test
    void the_table_says_what_was_missed() {
        var missed = new Measure("R3", "batches", List.of(1.0), List.of(2.0), 0.7);

        assertThat(Report.markdown(List.of(measure, missed)))
                .contains("| 0.70 | 0.70 | met |")
                .contains("missed");
    }

    @Test
    void programs_get_every_round() {
        assertThat(Report.json(List.of(measure))).contains("\"oursPerSecond\":[70.0,80.0,60.0]");
    }
}
