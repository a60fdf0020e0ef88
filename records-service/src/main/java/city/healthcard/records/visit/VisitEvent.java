package city.healthcard.records.visit;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;
import java.util.List;

/// What happened to a visit.
public sealed interface VisitEvent {

    /// The visit.
    VisitId visit();

    /// Whose file it is in.
    CitizenId citizen();

    /// The visit entered the file.
    @WireType("records/visit-recorded/2")
    record VisitRecorded(VisitId visit, CitizenId citizen, Account account, Instant at) implements VisitEvent {}

    /// The institution corrected it; the account before stays in the history.
    @WireType("records/visit-amended/2")
    record VisitAmended(VisitId visit, CitizenId citizen, Account account, Instant at) implements VisitEvent {}

    /// A report that had been awaited is there, or one that had been there was amended. Of what a visit
    /// brings when it is first filed nothing is said: nobody waited for it.
    ///
    /// @param institution code of the institution that reports
    /// @param bucket the key of the record that the reports are in
    /// @param revision of the visit, which holds them
    /// @param ready the reports that somebody answers for now, by their keys in the account
    /// @param amended the reports that say something else than before
    @WireType("records/report-ready/1")
    record ReportReady(
            VisitId visit,
            CitizenId citizen,
            String institution,
            String bucket,
            int revision,
            List<String> ready,
            List<String> amended,
            Instant at)
            implements VisitEvent {
        public ReportReady {
            ready = List.copyOf(ready);
            amended = List.copyOf(amended);
        }
    }

    /// It was entered in error.
    ///
    /// @param institution code of the institution that said so
    /// @param bucket the key of the record it takes out
    @WireType("records/visit-withdrawn/1")
    record VisitWithdrawn(
            VisitId visit, CitizenId citizen, String institution, String bucket, String reason, Instant at)
            implements VisitEvent {}
}
