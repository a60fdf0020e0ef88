package city.healthcard.audit.alertlist;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.audit.accessalert.AlertEvent;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertClosed;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertPutBack;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertTakenUp;
import city.healthcard.audit.accessalert.AlertFinding;
import city.healthcard.audit.accessalert.AlertId;
import city.healthcard.audit.accessalert.Measure;
import city.healthcard.audit.accessalert.Sighting;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertListProjectionTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final AlertId ALERT = new AlertId(new UUID(6, 1));
    private static final StaffId WU = new StaffId("bureau.wu");
    private static final List<Sighting> SIGHTINGS = List.of(new Sighting(new UUID(0, 1), 7, new UUID(1, 1), NINE));
    private static final AccessAlertRaised RAISED = new AccessAlertRaised(
            ALERT,
            "dr",
            "institution",
            "35020001",
            "refused",
            Measure.REFUSED_ATTEMPTS,
            10,
            Duration.ofHours(1),
            "2026-1",
            NINE,
            SIGHTINGS);

    private final AlertListProjection projection = new AlertListProjection();

    private AlertEntry after(AlertEvent... events) {
        Optional<AlertEntry> entry = Optional.empty();
        var at = NINE;
        for (var event : events) {
            at = at.plusSeconds(60);
            var fact = new Fact(event, "access-alert/1", ALERT.value(), 1, at);
            assertThat(projection.idsOf(fact)).containsExactly(ALERT.value().toString());
            entry = projection.project(ALERT.value().toString(), entry, fact);
        }
        return entry.orElseThrow();
    }

    @Test
    void what_is_raised_waits_with_what_raised_it() {
        var entry = after(RAISED);
        assertThat(entry.state()).isEqualTo("open");
        assertThat(entry.sightings()).isEqualTo(SIGHTINGS);
        assertThat(entry.since()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void it_is_held_put_back_and_closed_by_one() {
        assertThat(after(RAISED, new AccessAlertTakenUp(ALERT, WU)).holder()).isEqualTo("bureau.wu");
        assertThat(after(RAISED, new AccessAlertTakenUp(ALERT, WU), new AccessAlertPutBack(ALERT, WU))
                        .holder())
                .isEmpty();
        var closed = after(
                RAISED, new AccessAlertTakenUp(ALERT, WU), new AccessAlertClosed(ALERT, WU, AlertFinding.TO_FOLLOW));
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.finding()).isEqualTo("to-follow");
        assertThat(closed.since()).isEqualTo(NINE.plusSeconds(180)).isEqualTo(closed.closedAt());
    }
}
