package city.healthcard.audit.roll;

import java.time.LocalDate;

/// What can be asked of a day's roll.
public sealed interface RollCommand {

    /// Close the day with this roll.
    ///
    /// @param day the day in Shanghai
    /// @param today the date in Shanghai now
    /// @param persons how many citizens it names
    /// @param checkpoint the signed root
    record CloseDay(LocalDate day, LocalDate today, long persons, String checkpoint) implements RollCommand {}
}
