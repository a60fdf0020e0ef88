package city.healthcard.records.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.records.alert.Occasion;
import city.healthcard.records.alert.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertPolicyTest {

    private static final AlertPolicy.Edition FIRST =
            new AlertPolicy.Edition(1, LocalDate.of(2026, 1, 1), Set.of(Occasion.values()), Set.of());
    private static final AlertPolicy.Edition SECOND =
            new AlertPolicy.Edition(2, LocalDate.of(2027, 1, 1), Set.of(Occasion.BROKEN_GLASS), Set.of("HQUALIMP"));

    private final AlertPolicy policy = new AlertPolicy(List.of(SECOND, FIRST));

    @Test
    void an_edition_decides_from_its_first_day_in_the_city() {
        assertThat(policy.at(Instant.parse("2026-12-31T15:59:59Z")).version()).isEqualTo(1);
        assertThat(policy.at(Instant.parse("2026-12-31T16:00:00Z")))
                .isEqualTo(new Rule(2, Set.of(Occasion.BROKEN_GLASS), Set.of("HQUALIMP")));
        assertThat(policy.at(Instant.EPOCH).version()).as("before the first").isEqualTo(1);
    }

    @Test
    void the_policy_in_force_tells_of_all_occasions_but_not_of_who_takes_back_their_own() {
        var rule = new Policies().alerts().at(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(rule.occasions()).containsExactlyInAnyOrder(Occasion.values());
        assertThat(rule.tells(Occasion.NEW_INSTITUTION, "TREAT")).isTrue();
        assertThat(rule.tells(Occasion.NEW_INSTITUTION, "RECORDMGT")).isFalse();
    }

    @Test
    void a_policy_without_an_edition_is_none() {
        assertThatThrownBy(() -> new AlertPolicy(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
