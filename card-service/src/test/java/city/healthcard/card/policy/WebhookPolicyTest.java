package city.healthcard.card.policy;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.healthcard.card.stream.PoliciesInForce;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookPolicyTest {

    private final WebhookPolicy policy = new PoliciesInForce().forWebhooksOn(LocalDate.of(2026, 11, 23));

    @Test
    void what_fails_is_tried_for_three_days_after_the_schedule_of_the_specification() {
        var waits = IntStream.rangeClosed(1, 9)
                .mapToObj(failures -> policy.waitAfter(failures, 0, ZERO).orElseThrow())
                .toList();
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofDays(3));
        assertThat(policy.waitAfter(10, 0, ZERO)).isEmpty();
    }

    @Test
    void what_failed_together_is_not_tried_together() {
        assertThat(policy.waitAfter(2, 0.5, ZERO)).contains(Duration.ofSeconds(315));
        assertThat(policy.waitAfter(2, 1, ZERO)).contains(Duration.ofSeconds(330));
    }

    @Test
    void who_asks_for_a_longer_wait_gets_it_up_to_the_longest_and_no_other_attempt() {
        assertThat(policy.waitAfter(1, 0, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
        assertThat(policy.waitAfter(2, 0, Duration.ofMinutes(2))).contains(Duration.ofMinutes(5));
        assertThat(policy.waitAfter(1, 0, Duration.ofDays(90))).contains(Duration.ofHours(24));
        assertThat(policy.waitAfter(10, 0, Duration.ofMinutes(2))).isEmpty();
    }

    @Test
    void a_schedule_without_waits_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookPolicy("x", LocalDate.EPOCH, List.of(), 0, 1, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookPolicy("x", LocalDate.EPOCH, List.of(0), 0, 1, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookPolicy("x", LocalDate.EPOCH, List.of(5), 0, 0, 1, 1, 1));
    }
}
