package city.healthcard.audit.roll;

import city.healthcard.audit.roll.RollCommand.CloseDay;
import city.healthcard.audit.roll.RollEvent.DayRolled;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RollDeciderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private static CloseDay closing(LocalDate today, String checkpoint) {
        return new CloseDay(DAY, today, 2, checkpoint);
    }

    private static Scenario<RollCommand, Roll, RollEvent, RollRefusal> scenario() {
        return Scenario.of(new RollDecider());
    }

    @Test
    void a_day_is_closed_once_and_who_comes_second_changes_nothing() {
        var rolled = new DayRolled(DAY, 2, "first");
        scenario().when(closing(DAY.plusDays(1), "first")).then(rolled);
        scenario().given(rolled).when(closing(DAY.plusDays(1), "second")).thenNothing();
    }

    @Test
    void a_day_that_is_not_over_is_not_closed() {
        scenario().when(closing(DAY, "early")).thenRefused(RollRefusal.DAY_NOT_OVER);
    }
}
