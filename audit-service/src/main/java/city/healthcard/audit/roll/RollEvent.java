package city.healthcard.audit.roll;

import city.healthcard.contracts.WireType;
import java.time.LocalDate;

/// What happened to a day's roll.
public sealed interface RollEvent {

    /// The day's roll was signed.
    ///
    /// @param day the day in Shanghai
    /// @param persons how many citizens it names
    /// @param checkpoint the signed root, which names the roll before it
    @WireType("audit/day-rolled/1")
    record DayRolled(LocalDate day, long persons, String checkpoint) implements RollEvent {}
}
