package city.healthcard.records.visit;

import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// What can be asked of a visit.
public sealed interface VisitCommand {

    /// The visit.
    VisitId visit();

    /// Put what the institution says into the file, for the first time or as a correction.
    ///
    /// @param citizen the holder of the card that was presented
    /// @param at when it reached us
    record RecordVisit(VisitId visit, CitizenId citizen, Account account, Instant at) implements VisitCommand {}

    /// Take out what was entered in error.
    ///
    /// @param reason the institution's reason, as a code such as `wrong-patient`
    /// @param at when it reached us
    record WithdrawVisit(VisitId visit, String reason, Instant at) implements VisitCommand {}
}
