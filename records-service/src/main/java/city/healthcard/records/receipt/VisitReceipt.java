package city.healthcard.records.receipt;

import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.UUID;

/// The promise that a visit was received and will not be lost. Posting the same again brings the same receipt.
///
/// @param event names the event that says so: `stream/version`
/// @param visit the visit's id here
/// @param state `recorded`, or `parked` when nobody has heard of the card yet
/// @param sha256 hexadecimal SHA-256 of the bytes as they first arrived
/// @param recordedAt when, in UTC
public record VisitReceipt(
        String event,
        UUID visit,
        String institution,
        String number,
        int revision,
        State state,
        String sha256,
        Instant recordedAt) {

    /// What became of the post.
    public enum State {
        RECORDED,
        PARKED
    }

    /// The receipt for one event about a visit.
    public static VisitReceipt of(
            StreamId stream, long version, VisitId visit, Account account, State state, Instant recordedAt) {
        return new VisitReceipt(
                stream.value() + '/' + version,
                visit.value(),
                account.institution(),
                account.number(),
                account.revision(),
                state,
                account.received(),
                recordedAt);
    }
}
