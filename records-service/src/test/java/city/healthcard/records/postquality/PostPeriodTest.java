package city.healthcard.records.postquality;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostPeriodTest {

    /// In the city it is the first of December by then.
    private static final Instant LATE = Instant.parse("2026-11-30T16:30:00Z");

    private final PostPeriod.Counting counting = new PostPeriod.Counting();

    private static Fact fact(Object what) {
        return new Fact(what, "visit/1", UUID.randomUUID(), 1, LATE.plus(Duration.ofDays(9)));
    }

    @Test
    void what_reached_us_is_counted_in_its_day_and_its_month_of_the_city() {
        var recorded = fact(new VisitRecorded(VISIT, CITIZEN, account(1, "first"), LATE));
        assertThat(counting.idsOf(recorded)).containsExactlyInAnyOrder("35020001/2026-12-01", "35020001/2026-12");
        var day = counting.project("35020001/2026-12-01", Optional.empty(), recorded)
                .orElseThrow();
        assertThat(day.institution()).isEqualTo("35020001");
        assertThat(day.period()).isEqualTo("2026-12-01");
        assertThat(day.visits()).isEqualTo(1);
        assertThat(day.delays().hoursOf(50)).hasValue(336);
    }

    @Test
    void corrections_withdrawals_and_what_waited_are_counted_beside() {
        var counted = Optional.<PostPeriod>empty();
        for (var what : List.of(
                new VisitAmended(VISIT, CITIZEN, account(2, "second"), LATE),
                new VisitWithdrawn(VISIT, CITIZEN, "35020001", "outpatient-2041", "wrong-patient", LATE),
                new VisitParked(new ParkingId(UUID.randomUUID()), VISIT, account(1, "first"), LATE))) {
            counted = counting.project("35020001/2026-12", counted, fact(what));
        }
        assertThat(counted).hasValue(new PostPeriod("35020001", "2026-12", 0, Delays.NONE, 1, 1, 1));
    }

    @Test
    void what_is_no_post_stays_sealed() {
        assertThat(counting.concerns(VisitRecorded.class)).isTrue();
        assertThat(counting.concerns(VisitParked.class)).isTrue();
        assertThat(counting.concerns(ReadingEvent.FileRead.class)).isFalse();
    }

    @Test
    void a_visit_that_goes_on_has_no_delay() {
        var early = Instant.parse("2026-11-20T00:35:00Z");
        var recorded = fact(new VisitRecorded(VISIT, CITIZEN, account(1, "first"), early));
        assertThat(counting.project("35020001/2026-11", Optional.empty(), recorded)
                        .orElseThrow()
                        .delays()
                        .hoursOf(50))
                .hasValue(1);
    }
}
