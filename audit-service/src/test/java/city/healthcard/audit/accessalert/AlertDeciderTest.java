package city.healthcard.audit.accessalert;

import static city.healthcard.audit.accessalert.AlertRefusal.ALREADY_CLOSED;
import static city.healthcard.audit.accessalert.AlertRefusal.NOT_HELD;
import static city.healthcard.audit.accessalert.AlertRefusal.UNKNOWN;
import static city.healthcard.audit.accessalert.AlertRefusal.WITHIN_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.audit.accessalert.AlertCommand.CloseAlert;
import city.healthcard.audit.accessalert.AlertCommand.PutBack;
import city.healthcard.audit.accessalert.AlertCommand.RaiseAlert;
import city.healthcard.audit.accessalert.AlertCommand.TakeUp;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertClosed;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertPutBack;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertTakenUp;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertDeciderTest {

    private static final AlertId ALERT = new AlertId(new UUID(6, 1));
    private static final StaffId WU = new StaffId("bureau.wu");
    private static final StaffId LI = new StaffId("bureau.li");
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final AlertRule RULE =
            new AlertRule("refused", Measure.REFUSED_ATTEMPTS, 3, Duration.ofHours(1), Set.of(), Set.of(), Set.of());
    private static final AccessAlertRaised RAISED = raised("dr");
    private static final AccessAlertTakenUp BY_WU = new AccessAlertTakenUp(ALERT, WU);
    private static final AccessAlertTakenUp BY_LI = new AccessAlertTakenUp(ALERT, LI);
    private static final AccessAlertClosed CLOSED = new AccessAlertClosed(ALERT, WU, AlertFinding.NO_CAUSE);

    private static List<Sighting> sightings(int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Sighting(
                        new UUID(0, number), 1, new UUID(1, number), NINE.plus(apart.multipliedBy(number))))
                .toList();
    }

    private static RaiseAlert raise(String reader, List<Sighting> sightings) {
        return new RaiseAlert(ALERT, reader, "institution", "35020001", RULE, "2026-1", sightings);
    }

    private static AccessAlertRaised raised(String reader) {
        return new AccessAlertRaised(
                ALERT,
                reader,
                "institution",
                "35020001",
                "refused",
                Measure.REFUSED_ATTEMPTS,
                3,
                Duration.ofHours(1),
                "2026-1",
                NINE,
                sightings(4, Duration.ofMinutes(5)));
    }

    private static Scenario<AlertCommand, AccessAlert, AlertEvent, AlertRefusal> given(AlertEvent... events) {
        return Scenario.of(new AlertDecider()).given(events);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void as_many_as_the_limit_raise_nothing(int count) {
        given().when(raise("dr", sightings(count, Duration.ofMinutes(5)))).thenRefused(WITHIN_LIMIT);
    }

    @Test
    void one_more_than_the_limit_raises_an_alert_that_says_what_raised_it() {
        given().when(raise("dr", sightings(4, Duration.ofMinutes(5)))).then(RAISED);
    }

    @Test
    void as_many_in_a_longer_time_raise_nothing() {
        given().when(raise("dr", sightings(4, Duration.ofMinutes(20)))).thenRefused(WITHIN_LIMIT);
    }

    @Test
    void an_alert_is_raised_once_however_often_it_is_asked_for() {
        var again = raise("dr", sightings(4, Duration.ofMinutes(5)));
        given(RAISED).when(again).thenNothing();
        given(RAISED, BY_WU).when(again).thenNothing();
        given(RAISED, BY_WU, CLOSED).when(again).thenNothing();
    }

    @Test
    void one_auditor_holds_an_alert_and_another_may_take_it_over() {
        given(RAISED).when(new TakeUp(WU)).then(BY_WU);
        given(RAISED, BY_WU).when(new TakeUp(WU)).thenNothing();
        given(RAISED, BY_WU).when(new TakeUp(LI)).then(new AccessAlertTakenUp(ALERT, LI));
        given(RAISED, BY_WU).when(new PutBack(WU)).then(new AccessAlertPutBack(ALERT, WU));
        given(RAISED, BY_WU).when(new PutBack(LI)).thenRefused(NOT_HELD);
        given(RAISED).when(new PutBack(WU)).thenNothing();
    }

    @Test
    void whom_an_alert_is_about_is_told_that_there_is_none_whatever_is_asked() {
        for (var asked : List.of(new TakeUp(WU), new PutBack(WU), new CloseAlert(WU, AlertFinding.NO_CAUSE))) {
            given(raised(WU.value())).when(asked).thenRefused(UNKNOWN);
            given(raised(WU.value()), BY_LI).when(asked).thenRefused(UNKNOWN);
            given(raised(WU.value()), BY_LI, new AccessAlertClosed(ALERT, LI, AlertFinding.NO_CAUSE))
                    .when(asked)
                    .thenRefused(UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_holds_an_alert_closes_it_once(AlertFinding finding) {
        given(RAISED, BY_WU).when(new CloseAlert(WU, finding)).then(new AccessAlertClosed(ALERT, WU, finding));
        given(RAISED, BY_WU).when(new CloseAlert(LI, finding)).thenRefused(NOT_HELD);
        given(RAISED).when(new CloseAlert(WU, finding)).thenRefused(NOT_HELD);
    }

    @Test
    void what_is_closed_stays_as_it_is() {
        given(RAISED, BY_WU, CLOSED)
                .when(new CloseAlert(WU, AlertFinding.NO_CAUSE))
                .thenNothing();
        given(RAISED, BY_WU, CLOSED)
                .when(new CloseAlert(WU, AlertFinding.TO_FOLLOW))
                .thenRefused(ALREADY_CLOSED);
        given(RAISED, BY_WU, CLOSED).when(new TakeUp(LI)).thenRefused(ALREADY_CLOSED);
        given(RAISED, BY_WU, CLOSED).when(new PutBack(WU)).thenRefused(ALREADY_CLOSED);
    }

    @Test
    void of_what_was_not_raised_nothing_is_known() {
        given().when(new TakeUp(WU)).thenRefused(UNKNOWN);
        given().when(new PutBack(WU)).thenRefused(UNKNOWN);
        given().when(new CloseAlert(WU, AlertFinding.NO_CAUSE)).thenRefused(UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void every_finding_has_a_word(AlertFinding finding) {
        assertThat(AlertFinding.ofWord(finding.word())).contains(finding);
        assertThat(AlertFinding.ofWord("perhaps")).isEmpty();
    }
}
