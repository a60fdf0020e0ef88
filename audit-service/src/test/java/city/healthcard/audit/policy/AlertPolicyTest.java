package city.healthcard.audit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.audit.accessalert.AlertRule;
import city.healthcard.audit.accessalert.Measure;
import java.time.Duration;
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
            new AlertPolicy.Edition("2026-1", LocalDate.of(2026, 1, 1), List.of(rule("refused", 10)));
    private static final AlertPolicy.Edition SECOND =
            new AlertPolicy.Edition("2027-1", LocalDate.of(2027, 1, 1), List.of(rule("refused", 5)));

    private final AlertPolicy policy = new AlertPolicy(List.of(SECOND, FIRST));

    private static AlertRule rule(String name, int limit) {
        return new AlertRule(name, Measure.REFUSED_ATTEMPTS, limit, Duration.ofHours(1), Set.of(), Set.of(), Set.of());
    }

    @Test
    void an_edition_decides_from_its_first_day_in_the_city() {
        assertThat(policy.at(Instant.parse("2026-12-31T15:59:59Z"))).contains(FIRST);
        assertThat(policy.at(Instant.parse("2026-12-31T16:00:00Z"))).contains(SECOND);
        assertThat(policy.at(Instant.EPOCH)).as("before the first").isEmpty();
    }

    @Test
    void a_rule_is_found_in_the_edition_that_decided() {
        assertThat(policy.rule("2026-1", "refused")).contains(rule("refused", 10));
        assertThat(policy.rule("2027-1", "refused")).contains(rule("refused", 5));
        assertThat(policy.rule("2027-1", "lost")).isEmpty();
    }

    @Test
    void editions_and_the_names_of_rules_must_be_there_and_be_told_apart() {
        assertThatThrownBy(() -> new AlertPolicy(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlertPolicy.Edition(
                        "2026-1", LocalDate.EPOCH, List.of(rule("refused", 1), rule("refused", 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
