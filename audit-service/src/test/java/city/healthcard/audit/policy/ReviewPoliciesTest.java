package city.healthcard.audit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.healthcard.audit.review.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewPoliciesTest {

    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);
    private static final Map<Stage, Integer> DAYS = Map.of(Stage.REGISTRATION, 3, Stage.FINANCE, 2);
    private static final ReviewPolicy FIRST =
            new ReviewPolicy("one", LocalDate.of(2026, 1, 1), DAYS, Duration.ofHours(4), 100);
    private static final ReviewPolicy NEXT = new ReviewPolicy("two", CHANGE, DAYS, Duration.ofHours(2), 50);

    @Test
    void a_version_is_in_force_from_its_first_day() {
        var policies = new ReviewPolicies(List.of(NEXT, FIRST));
        assertThat(policies.on(CHANGE.minusDays(1))).isEqualTo(FIRST);
        assertThat(policies.on(CHANGE)).isEqualTo(NEXT);
        assertThat(policies.on(LocalDate.of(1990, 1, 1))).isEqualTo(FIRST);
    }

    @Test
    void each_stage_has_its_own_time_limit() {
        var calendar = new WorkingCalendar(List.of());
        var thursday = LocalDate.of(2026, 11, 26);
        assertThat(FIRST.dueOf(Stage.REGISTRATION, thursday, calendar)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(FIRST.dueOf(Stage.FINANCE, thursday, calendar)).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void what_sets_no_limit_is_no_policy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewPolicies(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewPolicies(List.of(FIRST, FIRST)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ReviewPolicy("three", CHANGE, Map.of(Stage.FINANCE, 2), Duration.ofHours(4), 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewPolicy("four", CHANGE, DAYS, Duration.ZERO, 100));
    }
}
