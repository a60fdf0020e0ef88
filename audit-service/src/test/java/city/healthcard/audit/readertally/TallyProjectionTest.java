package city.healthcard.audit.readertally;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.access.AccessChain;
import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.accessalert.AlertId;
import city.healthcard.audit.accessalert.AlertRule;
import city.healthcard.audit.accessalert.Measure;
import city.healthcard.audit.accessalert.Sighting;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.policy.AlertPolicy;
import city.healthcard.eventsourcing.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallyProjectionTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LIMIT = 3;
    private static final AlertRule REFUSED =
            new AlertRule("refused", Measure.REFUSED_ATTEMPTS, LIMIT, HOUR, Set.of(), Set.of(), Set.of());
    private static final AlertRule FILES =
            new AlertRule("files", Measure.FILES_READ, LIMIT, HOUR, Set.of("institution"), Set.of("TREAT"), Set.of());
    private static final AlertPolicy POLICY = new AlertPolicy(
            List.of(new AlertPolicy.Edition("2026-1", LocalDate.of(2026, 1, 1), List.of(REFUSED, FILES))));

    private final TallyProjection projection = new TallyProjection(POLICY);

    private static AccessEntered entered(String reader, int citizen, int act, Instant at, String refusal) {
        var access = new Access(new UUID(1, act), reader, "institution", "35020001", "TREAT", at, refusal);
        return new AccessEntered(new CitizenId(new UUID(0, citizen)), act, access, AccessChain.FIRST);
    }

    private static AccessEntered refused(int act, Duration after) {
        return entered("dr", act, act, NINE.plus(after), "file.not-entitled");
    }

    private static AccessAlertRaised raised(Instant window) {
        return new AccessAlertRaised(
                new AlertId(new UUID(6, 1)),
                "dr",
                "institution",
                "35020001",
                "refused",
                Measure.REFUSED_ATTEMPTS,
                LIMIT,
                HOUR,
                "2026-1",
                window,
                List.of());
    }

    private Map<String, Tally> fold(List<?> events) {
        var tallies = new HashMap<String, Tally>();
        for (var event : events) {
            var fact = new Fact(event, "some/1", new UUID(0, 0), 1, NINE);
            for (var id : projection.idsOf(fact)) {
                projection
                        .project(id, Optional.ofNullable(tallies.get(id)), fact)
                        .ifPresent(tally -> tallies.put(id, tally));
            }
        }
        return tallies;
    }

    private Tally dr(Object... events) {
        return fold(List.of(events)).getOrDefault("dr", Tally.of("dr"));
    }

    private static List<Excess> unraised(Tally tally) {
        return tally.rules().stream().flatMap(rule -> rule.unraised().stream()).toList();
    }

    @Test
    void as_many_as_the_limit_leave_it_quiet_and_one_more_makes_it_pending() {
        var three = dr(refused(1, Duration.ZERO), refused(2, Duration.ZERO), refused(3, Duration.ZERO));
        assertThat(three.state()).isEqualTo("quiet");
        var four = dr(
                refused(1, Duration.ZERO),
                refused(2, Duration.ZERO),
                refused(3, Duration.ZERO),
                refused(4, Duration.ofMinutes(59)));
        assertThat(four.state()).isEqualTo("pending");
        assertThat(unraised(four)).singleElement().satisfies(excess -> {
            assertThat(excess.window()).isEqualTo(NINE);
            assertThat(excess.policy()).isEqualTo("2026-1");
            assertThat(excess.sightings()).extracting(Sighting::number).containsExactly(1L, 2L, 3L, 4L);
        });
    }

    @Test
    void it_is_quiet_again_once_the_alert_is_on_record_and_stays_so_in_that_window() {
        var events = new ArrayList<Object>();
        IntStream.rangeClosed(1, 4).forEach(act -> events.add(refused(act, Duration.ofMinutes(act))));
        events.add(raised(NINE));
        IntStream.rangeClosed(5, 40).forEach(act -> events.add(refused(act, Duration.ofMinutes(act))));
        var tally = dr(events.toArray());
        assertThat(tally.state()).isEqualTo("quiet");
        assertThat(tally.rules().getFirst().excesses())
                .singleElement()
                .satisfies(excess -> assertThat(excess.sightings())
                        .as("the alert says it now")
                        .isEmpty());
    }

    @Test
    void in_the_next_window_it_takes_as_many_again() {
        var events = new ArrayList<Object>();
        IntStream.rangeClosed(1, 4).forEach(act -> events.add(refused(act, Duration.ofMinutes(act))));
        events.add(raised(NINE));
        IntStream.rangeClosed(5, 7).forEach(act -> events.add(refused(act, Duration.ofMinutes(60 + act))));
        assertThat(dr(events.toArray()).state()).isEqualTo("quiet");
        events.add(refused(8, Duration.ofMinutes(70)));
        assertThat(unraised(dr(events.toArray()))).singleElement().satisfies(excess -> {
            assertThat(excess.window()).isEqualTo(NINE.plus(HOUR));
            assertThat(excess.sightings()).extracting(Sighting::number).containsExactly(5L, 6L, 7L, 8L);
        });
    }

    @Test
    void different_files_are_counted_and_one_file_read_often_is_not() {
        var events = new ArrayList<Object>();
        IntStream.rangeClosed(1, 50).forEach(act -> events.add(entered("dr", 1, act, NINE.plusSeconds(act), "")));
        assertThat(dr(events.toArray()).state()).isEqualTo("quiet");
        IntStream.rangeClosed(2, 4)
                .forEach(citizen ->
                        events.add(entered("dr", citizen, 50 + citizen, NINE.plusSeconds(60 + citizen), "")));
        assertThat(dr(events.toArray()).state()).isEqualTo("pending");
    }

    @Test
    void each_reader_is_counted_apart_and_citizens_with_their_own_file_not_at_all() {
        var own = new UUID(0, 9).toString();
        var tallies = fold(List.of(
                entered("dr", 1, 1, NINE, "file.not-entitled"),
                entered("nurse", 2, 2, NINE, "file.not-entitled"),
                entered(own, 9, 3, NINE, "file.card-blocked")));
        assertThat(tallies).containsOnlyKeys("dr", "nurse");
    }

    @Test
    void a_thousand_accesses_of_one_reader_are_one_small_document() {
        var events = new ArrayList<Object>();
        IntStream.rangeClosed(1, 1000)
                .forEach(act -> events.add(entered("dr", act, act, NINE.plus(HOUR.multipliedBy(act)), "")));
        var tallies = fold(events);
        assertThat(tallies).containsOnlyKeys("dr");
        assertThat(tallies.get("dr").rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.recent()).hasSize(LIMIT + 1));
    }

    @Test
    void only_so_many_windows_are_remembered_and_what_is_older_is_not_told_again() {
        var events = new ArrayList<Object>();
        IntStream.range(0, 20)
                .forEach(window -> IntStream.range(0, 4)
                        .forEach(act -> events.add(refused(
                                window * 10 + act + 1, HOUR.multipliedBy(window).plusMinutes(act)))));
        IntStream.range(0, 20).forEach(window -> events.add(raised(NINE.plus(HOUR.multipliedBy(window)))));
        IntStream.range(0, 4).forEach(act -> events.add(refused(1000 + act, Duration.ofMinutes(act))));
        var tally = dr(events.toArray());
        assertThat(tally.rules().getFirst().excesses()).hasSize(10);
        assertThat(tally.state()).isEqualTo("quiet");
    }
}
