package city.healthcard.audit.accessalert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.person.CitizenId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertRuleTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final AlertRule REFUSED =
            new AlertRule("refused", Measure.REFUSED_ATTEMPTS, 2, HOUR, Set.of(), Set.of(), Set.of("robot"));
    private static final AlertRule FILES =
            new AlertRule("files", Measure.FILES_READ, 2, HOUR, Set.of("institution"), Set.of("TREAT"), Set.of());

    private static Sighting sighting(int citizen, int act, Duration after) {
        return new Sighting(new UUID(0, citizen), act, new UUID(1, act), NINE.plus(after));
    }

    private static Sighting at(int act, Duration after) {
        return sighting(act, act, after);
    }

    private static List<Sighting> recent(AlertRule rule, Sighting... sightings) {
        List<Sighting> recent = List.of();
        for (var sighting : sightings) {
            recent = rule.recent(recent, sighting);
        }
        return recent;
    }

    private static Access access(String reader, String capacity, String purpose, String refusal) {
        return new Access(new UUID(1, 1), reader, capacity, "35020001", purpose, NINE, refusal);
    }

    @Test
    void as_many_as_the_limit_are_no_alert_and_one_more_is() {
        var two = recent(REFUSED, at(1, Duration.ZERO), at(2, Duration.ofMinutes(1)));
        assertThat(REFUSED.exceededBy(two)).isEmpty();
        assertThat(REFUSED.exceededBy(REFUSED.recent(two, at(3, Duration.ofMinutes(2)))))
                .contains(NINE);
    }

    @Test
    void the_time_is_over_when_it_is_over() {
        var within = recent(REFUSED, at(1, Duration.ZERO), at(2, Duration.ZERO), at(3, HOUR.minusNanos(1)));
        assertThat(REFUSED.exceededBy(within)).isPresent();
        var over = recent(REFUSED, at(1, Duration.ZERO), at(2, Duration.ZERO), at(3, HOUR));
        assertThat(REFUSED.exceededBy(over)).isEmpty();
    }

    @Test
    void who_begins_before_the_hour_turns_and_goes_on_after_is_found_and_told_of_in_the_later_window() {
        var around = recent(
                REFUSED, at(1, Duration.ofMinutes(50)), at(2, Duration.ofMinutes(59)), at(3, Duration.ofMinutes(61)));
        assertThat(REFUSED.exceededBy(around)).contains(NINE.plus(HOUR));
    }

    @Test
    void one_attempt_heard_twice_is_one_and_so_is_an_act_about_several_names() {
        assertThat(recent(REFUSED, at(1, Duration.ZERO), at(1, Duration.ZERO))).hasSize(1);
        assertThat(recent(FILES, sighting(1, 1, Duration.ZERO), sighting(2, 1, Duration.ZERO)))
                .hasSize(1);
    }

    @Test
    void a_file_that_is_read_again_is_one_file_and_its_last_reading_counts() {
        var again = recent(
                FILES,
                sighting(1, 1, Duration.ZERO),
                sighting(2, 2, Duration.ofMinutes(1)),
                sighting(1, 3, Duration.ofMinutes(2)));
        assertThat(again).extracting(Sighting::number).containsExactly(2L, 3L);
        assertThat(FILES.exceededBy(again)).isEmpty();
    }

    @Test
    void what_comes_late_is_put_in_its_place() {
        var late = recent(
                REFUSED, at(1, Duration.ofMinutes(10)), at(2, Duration.ofMinutes(30)), at(3, Duration.ofMinutes(20)));
        assertThat(late).extracting(Sighting::number).containsExactly(1L, 3L, 2L);
        assertThat(REFUSED.exceededBy(late)).isPresent();
    }

    @Test
    void no_more_is_kept_than_exceeds_the_limit_and_it_is_the_latest_in_whatever_order_they_come() {
        var all = new ArrayList<Sighting>();
        for (var act = 1; act <= 40; act++) {
            all.add(at(act, Duration.ofMinutes(act)));
        }
        Collections.shuffle(all, new Random(7));
        assertThat(recent(REFUSED, all.toArray(Sighting[]::new)))
                .extracting(Sighting::number)
                .containsExactly(38L, 39L, 40L);
    }

    @Test
    void a_rule_counts_what_it_names_and_nothing_else() {
        var citizen = new CitizenId(new UUID(0, 1));
        assertThat(REFUSED.counts(citizen, access("dr", "institution", "TREAT", "file.not-entitled")))
                .isTrue();
        assertThat(REFUSED.counts(citizen, access("dr", "institution", "TREAT", "")))
                .isFalse();
        assertThat(REFUSED.counts(citizen, access("robot", "institution", "TREAT", "file.not-entitled")))
                .as("left out by the policy")
                .isFalse();
        assertThat(FILES.counts(citizen, access("dr", "institution", "TREAT", "")))
                .isTrue();
        assertThat(FILES.counts(citizen, access("dr", "institution", "RECORDMGT", "")))
                .isFalse();
        assertThat(FILES.counts(citizen, access("dr", "guardian", "TREAT", ""))).isFalse();
    }

    @Test
    void what_citizens_do_with_their_own_file_is_not_counted() {
        var citizen = new CitizenId(new UUID(0, 1));
        var own = citizen.value().toString();
        assertThat(REFUSED.counts(citizen, access(own, "citizen", "PATRQT", "file.card-blocked")))
                .isFalse();
        assertThat(REFUSED.counts(new CitizenId(new UUID(0, 2)), access(own, "citizen", "PATRQT", "x")))
                .isTrue();
    }

    @Test
    void a_limit_that_nothing_or_everything_exceeds_is_no_rule() {
        assertThatThrownBy(() -> new AlertRule("none", Measure.FILES_READ, 0, HOUR, Set.of(), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlertRule("vast", Measure.FILES_READ, 501, HOUR, Set.of(), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new AlertRule("never", Measure.FILES_READ, 1, Duration.ZERO, Set.of(), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
