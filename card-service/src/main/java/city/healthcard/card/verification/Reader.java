package city.healthcard.card.verification;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.TerminalKind;
import city.healthcard.card.carduse.TreatmentStep;
import city.healthcard.card.id.ScanId;
import city.healthcard.eventsourcing.CommandId;
import java.time.Instant;

/// Who reads a card, and at which step.
///
/// @param by the clerk or machine, as a pseudonym
public record Reader(String institution, String by, TreatmentStep step, String terminal, TerminalKind terminalKind) {

    /// The scan that a caller's attempt makes: the same however often it is repeated, and another one for
    /// another institution.
    public ScanId scanOf(CommandId attempt) {
        return new ScanId(CommandId.named("scan " + institution, attempt.value().toString())
                .value());
    }

    CardUse use(ScanId scan, Instant at) {
        return new CardUse(scan, step, terminal, terminalKind, institution, by, at);
    }
}
