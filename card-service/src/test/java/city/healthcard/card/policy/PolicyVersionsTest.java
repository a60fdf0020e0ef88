package city.healthcard.card.policy;

import static city.healthcard.card.People.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyVersionsTest {

    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);
    private static final CardPolicy NEXT = new CardPolicy(
            "test-2",
            CHANGE,
            POLICY.ageRule(),
            14,
            18,
            POLICY.guardianship(),
            POLICY.acceptedDocuments(),
            5,
            POLICY.temporary(),
            POLICY.renewal(),
            90,
            1000,
            7,
            POLICY.password());

    private final PolicyVersions<CardPolicy> policies = new PolicyVersions<>(List.of(NEXT, POLICY));

    @Test
    void a_version_is_in_force_from_its_first_day() {
        assertThat(policies.on(CHANGE.minusDays(1))).isEqualTo(POLICY);
        assertThat(policies.on(CHANGE)).isEqualTo(NEXT);
        assertThat(policies.on(CHANGE.plusYears(50))).isEqualTo(NEXT);
    }

    @Test
    void ages_of_guardianship_out_of_order_are_no_policy() {
        assertThatThrownBy(() -> new CardPolicy(
                        "test-3",
                        CHANGE,
                        POLICY.ageRule(),
                        13,
                        18,
                        POLICY.guardianship(),
                        POLICY.acceptedDocuments(),
                        5,
                        POLICY.temporary(),
                        POLICY.renewal(),
                        90,
                        1000,
                        7,
                        POLICY.password()))
                .hasMessageContaining("out of order");
    }

    @Test
    void before_the_first_version_the_first_holds() {
        assertThat(policies.on(LocalDate.of(1990, 1, 1))).isEqualTo(POLICY);
    }

    @Test
    void without_any_policy_nothing_can_be_decided() {
        assertThatThrownBy(() -> new PolicyVersions<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_card_of_ten_years_ends_the_day_before_its_tenth_anniversary() {
        assertThat(POLICY.expiryOf(LocalDate.of(2026, 11, 23))).isEqualTo(LocalDate.of(2036, 11, 22));
    }
}
