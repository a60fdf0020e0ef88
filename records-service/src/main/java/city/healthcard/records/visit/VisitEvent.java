package city.healthcard.records.visit;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// What happened to a visit.
public sealed interface VisitEvent {

    /// The visit.
    VisitId visit();

    /// Whose file it is in.
    CitizenId citizen();

    /// The visit entered the file.
    @WireType("records/visit-recorded/1")
    record VisitRecorded(VisitId visit, CitizenId citizen, Account account, Instant at) implements VisitEvent {}

    /// The institution corrected it; the account before stays in the history.
    @WireType("records/visit-amended/1")
    record VisitAmended(VisitId visit, CitizenId citizen, Account account, Instant at) implements VisitEvent {}

    /// It was entered in error.
    ///
    /// @param institution code of the institution that said so
    /// @param bucket the key of the record it takes out
    @WireType("records/visit-withdrawn/1")
    record VisitWithdrawn(
            VisitId visit, CitizenId citizen, String institution, String bucket, String reason, Instant at)
            implements VisitEvent {}
}
