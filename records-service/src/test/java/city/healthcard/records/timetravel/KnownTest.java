package city.healthcard.records.timetravel;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Events are recorded at seconds 1, 2, 3 … after [#NOW].
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownTest {

    private static final VisitEvent RECORDED = new VisitRecorded(VISIT, CITIZEN, account(1, "{\"first\":1}"), NOW);
    private static final VisitEvent AMENDED = new VisitAmended(VISIT, CITIZEN, account(2, "{\"second\":2}"), NOW);
    private static final VisitEvent WITHDRAWN =
            new VisitWithdrawn(VISIT, CITIZEN, "35020001", "outpatient-2041", "wrong-patient", NOW);

    private static Instant second(int number) {
        return NOW.plusSeconds(number);
    }

    private static List<Recorded<VisitEvent>> history(VisitEvent... events) {
        var stream = StreamId.of("visit", VISIT.value());
        return IntStream.range(0, events.length)
                .mapToObj(i -> new Recorded<>(stream, i + 1L, events[i], new CommandId(new UUID(0, i)), second(i + 1)))
                .toList();
    }

    private static FiledVisit now(List<Recorded<VisitEvent>> history) {
        var visit = Optional.<FiledVisit>empty();
        for (var event : history) {
            visit = FiledVisit.after(visit, event.event(), event.recordedAt());
        }
        return visit.orElseThrow();
    }

    private static Optional<Known> before(int second, VisitEvent... events) {
        var history = history(events);
        var now = now(history);
        var end = second(second);
        return Known.before(end, now, Known.needsHistory(end, now) ? history : List.of());
    }

    private static Optional<String> change(int since, int until, VisitEvent... events) {
        return Change.between(before(since, events), before(until, events))
                .map(change -> change.kind().word());
    }

    @Test
    void before_it_was_recorded_nobody_knew_of_it() {
        assertThat(before(1, RECORDED)).isEmpty();
        assertThat(before(2, RECORDED)).isPresent();
    }

    @Test
    void before_the_correction_it_is_as_it_was_first() {
        assertThat(before(2, RECORDED, AMENDED).orElseThrow().visit().content()).isEqualTo("{\"first\":1}");
        assertThat(before(3, RECORDED, AMENDED).orElseThrow().visit().content()).isEqualTo("{\"second\":2}");
    }

    @Test
    void what_was_withdrawn_later_was_on_file_and_shows_nothing() {
        var known = before(2, RECORDED, AMENDED, WITHDRAWN).orElseThrow();
        assertThat(known.onFile()).isTrue();
        assertThat(known.visit().content()).isEqualTo(FiledVisit.NOTHING);
        assertThat(before(4, RECORDED, AMENDED, WITHDRAWN).orElseThrow().onFile())
                .isFalse();
    }

    @Test
    void a_change_is_named() {
        assertThat(change(1, 2, RECORDED)).contains("added");
        assertThat(change(2, 3, RECORDED)).isEmpty();
        assertThat(change(2, 3, RECORDED, AMENDED)).contains("amended");
        assertThat(change(1, 3, RECORDED, AMENDED)).contains("added");
        assertThat(change(3, 4, RECORDED, AMENDED, WITHDRAWN)).contains("withdrawn");
        assertThat(change(1, 4, RECORDED, AMENDED, WITHDRAWN)).isEmpty();
        assertThat(change(2, 1, RECORDED)).isEmpty();
    }

    @Test
    void at_any_time_it_is_what_the_events_until_then_make_of_it() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var events = new VisitEvent[1 + random.nextInt(6)];
            events[0] = RECORDED;
            for (var i = 1; i < events.length; i++) {
                events[i] = new VisitAmended(VISIT, CITIZEN, account(i + 1, "{\"r\":" + random.nextInt(9) + "}"), NOW);
            }
            var end = random.nextInt(events.length + 3);
            var until = Math.clamp(end - 1L, 0, events.length);
            assertThat(before(end, events).map(Known::visit))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(
                            until == 0
                                    ? Optional.empty()
                                    : Optional.of(now(history(events).subList(0, until))));
        }
    }
}
