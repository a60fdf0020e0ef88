package city.healthcard.records.receipt;

import city.healthcard.eventsourcing.proof.InclusionProof;
import city.healthcard.eventsourcing.proof.Receipt;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.UUID;

/// The promise that a visit was received and will not be lost. Posting the same again brings the same promise.
///
/// @param event names the event that says so, `stream/version`; the receipt is found again under it
/// @param visit the visit's id here
/// @param state `RECORDED`, or `PARKED` when nobody has heard of the card yet
/// @param recordedAt when, in UTC
/// @param receipt the signed part, which anybody can check with our public key (`/records/api/proofs/key`) and without
/// us
public record VisitReceipt(
        String event,
        UUID visit,
        String institution,
        String number,
        int revision,
        State state,
        Instant recordedAt,
        Receipt receipt) {

    /// What became of the post.
    public enum State {
        RECORDED,
        PARKED
    }

    VisitReceipt with(InclusionProof inclusion) {
        return new VisitReceipt(
                event, visit, institution, number, revision, state, recordedAt, receipt.with(inclusion));
    }

    static VisitReceipt of(VisitId visit, Account account, State state, Receipt receipt) {
        return new VisitReceipt(
                receipt.stream() + '/' + receipt.version(),
                visit.value(),
                account.institution(),
                account.number(),
                account.revision(),
                state,
                receipt.receivedAt(),
                receipt);
    }
}
