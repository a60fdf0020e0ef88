package city.healthcard.records.filedvisit;

import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A visit with what readers need to know about it.
///
/// @param withdrawn whether it was entered in error; then there is no content
/// @param recordedAt when it first reached us
/// @param readyAt when a report that had been awaited came, or one was amended; empty when that never happened
/// @param revisedAt when this revision reached us
/// @param content canonical JSON of what the institution said
public record FiledVisit(
        UUID id,
        UUID citizen,
        boolean withdrawn,
        Instant recordedAt,
        Optional<Instant> readyAt,
        Instant revisedAt,
        String content) {

    /// What stands where a withdrawn visit stood.
    public static final String NOTHING = "{}";

    /// The visit after an event; nothing follows an event about a visit that was never filed.
    public static Optional<FiledVisit> after(Optional<FiledVisit> before, VisitEvent event, Instant at) {
        return switch (event) {
            case VisitRecorded recorded -> Optional.of(first(recorded, at));
            case VisitAmended amended -> before.map(visit -> visit.revised(amended.account(), at));
            case ReportReady _ -> before.map(visit -> visit.withReport(at));
            case VisitWithdrawn _ -> before.map(visit -> visit.asWithdrawn(at));
        };
    }

    private static FiledVisit first(VisitRecorded recorded, Instant at) {
        var account = recorded.account();
        return new FiledVisit(
                recorded.visit().value(), recorded.citizen().value(), false, at, Optional.empty(), at, account.body());
    }

    private FiledVisit revised(Account account, Instant at) {
        return new FiledVisit(id, citizen, withdrawn, recordedAt, readyAt, at, account.body());
    }

    private FiledVisit withReport(Instant at) {
        return new FiledVisit(id, citizen, withdrawn, recordedAt, Optional.of(at), revisedAt, content);
    }

    private FiledVisit asWithdrawn(Instant at) {
        return new FiledVisit(id, citizen, true, recordedAt, Optional.empty(), at, NOTHING);
    }
}
