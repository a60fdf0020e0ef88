package city.healthcard.eventsourcing.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoopTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> begun = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void under_load_a_loop_keeps_its_pace_however_often_it_is_woken() {
        try (var loop = loop(Found.SOME)) {
            var end = System.nanoTime() + Duration.ofMillis(300).toNanos();
            while (System.nanoTime() < end || begun.size() < 5) {
                loop.wake();
            }
        }

        assertThat(gaps()).hasSizeGreaterThanOrEqualTo(4).allMatch(gap -> gap >= Loop.PACE.toNanos());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTHING", "SOME"})
    void a_loop_that_looks_around_keeps_its_pace_whether_it_finds_something_or_not(Found found) {
        var pause = Duration.ofMillis(100);
        try (var byHand = new HandTimer();
                var _ = Loop.every(pause, "test", byHand, () -> Uni.createFrom().item(found))
                        .start()) {
            for (var steps = 0; steps < 9; steps++) {
                byHand.turn();
                assertThat(byHand.pause()).isEqualTo(pause);
            }
        }
    }

    @Test
    void a_loop_that_looks_around_goes_on_at_once_with_a_backlog() {
        try (var byHand = new HandTimer();
                var _ = Loop.every(
                                Duration.ofMillis(100),
                                "test",
                                byHand,
                                () -> Uni.createFrom().item(Found.A_BACKLOG))
                        .start()) {
            byHand.turn();
            assertThat(byHand.pause()).isZero();
        }
    }

    @Test
    void a_loop_at_rest_comes_by_once_a_second() {
        try (var byHand = new HandTimer();
                var _ = new Loop("test", byHand, () -> Uni.createFrom().item(Found.NOTHING)).start()) {
            byHand.turnUntilPauseIs(Duration.ofSeconds(1));
            byHand.turn();
            assertThat(byHand.pause()).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void a_failing_step_is_not_hurried_by_wake_ups() {
        try (var loop = new Loop("test", timer, () -> {
                    begun.add(System.nanoTime());
                    return Uni.createFrom().failure(new IllegalArgumentException("not ready"));
                })
                .start()) {
            var end = System.nanoTime() + Duration.ofMillis(500).toNanos();
            while (System.nanoTime() < end || begun.size() < 2) {
                loop.wake();
            }
        }

        assertThat(begun).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_backlog_is_worked_off_without_a_pause() {
        var left = new AtomicInteger(1_000);
        var begin = System.nanoTime();
        var loop = new Loop(
                        "test",
                        timer,
                        () -> Uni.createFrom().item(left.decrementAndGet() > 0 ? Found.A_BACKLOG : Found.NOTHING))
                .start();
        await().until(() -> left.get() <= 0);
        loop.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Loop.PACE.multipliedBy(1_000));
    }

    private Loop loop(Found found) {
        return new Loop("test", timer, () -> {
                    begun.add(System.nanoTime());
                    return Uni.createFrom().item(found);
                })
                .start();
    }

    private List<Long> gaps() {
        var gaps = new ArrayList<Long>();
        for (var i = 1; i < begun.size(); i++) {
            gaps.add(begun.get(i) - begun.get(i - 1));
        }
        return gaps;
    }
}
