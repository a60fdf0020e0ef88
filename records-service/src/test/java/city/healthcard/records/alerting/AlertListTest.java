package city.healthcard.records.alerting;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.records.alert.AlertEvent.AccessAlerted;
import city.healthcard.records.alert.AlertId;
import city.healthcard.records.alert.Occasion;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.reading.ReadId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertListTest {

    private static AccessAlerted alerted(int number) {
        return new AccessAlerted(
                new AlertId(new UUID(0, number)),
                CITIZEN,
                Occasion.NEW_INSTITUTION,
                new ReadId(new UUID(1, number)),
                "institution",
                "35020001",
                1,
                NOW.plusSeconds(number));
    }

    private static Optional<AlertList> listed(Object... events) {
        var projection = AlertList.VIEW.projection();
        Optional<AlertList> list = Optional.empty();
        for (var event : events) {
            var fact = new Fact(event, "access-alert/1", CITIZEN.value(), 1, NOW);
            assertThat(projection.concerns(event.getClass())).isTrue();
            assertThat(projection.idsOf(fact)).containsExactly(CITIZEN.value().toString());
            list = projection.project(CITIZEN.value().toString(), list, fact);
        }
        return list;
    }

    @Test
    void the_latest_stands_first_in_whatever_order_they_come() {
        assertThat(listed(alerted(2), alerted(3), alerted(1)).orElseThrow().alerts())
                .extracting(note -> note.alert().getLeastSignificantBits())
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void the_last_hundred_are_kept() {
        var events = new Object[130];
        for (var number = 0; number < events.length; number++) {
            events[number] = alerted(number);
        }
        assertThat(listed(events).orElseThrow().alerts())
                .hasSize(100)
                .first()
                .extracting(note -> note.alert().getLeastSignificantBits())
                .isEqualTo(129L);
    }

    @Test
    void who_is_to_be_forgotten_is_told_nothing_any_more() {
        assertThat(listed(alerted(1), new FileRestricted(CITIZEN, 1, LocalDate.EPOCH)))
                .isEmpty();
    }
}
