package city.healthcard.eventsourcing.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SleepersTest {

    private final Sleepers sleepers = new Sleepers();
    private final List<String> woken = new ArrayList<>();

    @BeforeEach
    void some_sleep() {
        sleepers.add(Set.of("lamp/lit/1", "lamp/put-out/1"), () -> woken.add("nights"));
        sleepers.add(Set.of("lamp/put-up/1", "lamp/put-up/2"), () -> woken.add("streets"));
        sleepers.add(Set.of(), () -> woken.add("nobody's"));
    }

    @Test
    void what_was_appended_wakes_those_it_concerns_and_lets_the_others_sleep() {
        sleepers.wake(Set.of("lamp/put-up/2"));
        assertThat(woken).containsExactly("streets");
    }

    @Test
    void many_types_wake_each_once() {
        sleepers.wake(Set.of("lamp/put-up/2", "lamp/lit/1", "lamp/put-out/1"));
        assertThat(woken).containsExactlyInAnyOrder("nights", "streets");
    }

    @Test
    void what_concerns_nobody_wakes_nobody() {
        sleepers.wake(Set.of("lamp/sold/1"));
        assertThat(woken).isEmpty();
    }
}
