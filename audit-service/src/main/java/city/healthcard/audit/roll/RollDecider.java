package city.healthcard.audit.roll;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.roll.RollCommand.CloseDay;
import city.healthcard.audit.roll.RollEvent.DayRolled;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// A day is closed once, after it is over; who comes second finds it closed.
public final class RollDecider implements Decider<RollCommand, Roll, RollEvent, RollRefusal> {

    @Override
    public Roll initial() {
        return new Roll.Open();
    }

    @Override
    public Decision<RollEvent, RollRefusal> decide(RollCommand command, Roll roll) {
        return switch (command) {
            case CloseDay close -> close(close, roll);
        };
    }

    private static Decision<RollEvent, RollRefusal> close(CloseDay close, Roll roll) {
        return switch (roll) {
            case Roll.Open _ ->
                close.day().isBefore(close.today())
                        ? accept(new DayRolled(close.day(), close.persons(), close.checkpoint()))
                        : reject(RollRefusal.DAY_NOT_OVER);
            case Roll.Closed _ -> nothing();
        };
    }

    @Override
    public Roll evolve(Roll roll, RollEvent event) {
        return switch (event) {
            case DayRolled _ when roll instanceof Roll.Open -> new Roll.Closed();
            case DayRolled _ -> throw new IllegalStateException("a day is closed once");
        };
    }
}
