package city.healthcard.audit.command;

import city.healthcard.audit.roll.RollEvent;
import city.healthcard.audit.roll.RollEvent.DayRolled;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.LocalDate;
import java.util.List;

class RollGoldenTest extends GoldenEvents<RollEvent> {

    RollGoldenTest() {
        super(StoredEvents.ROLLS, List.of(new DayRolled(LocalDate.parse("2026-11-23"), 2, "a signed note\n")));
    }
}
