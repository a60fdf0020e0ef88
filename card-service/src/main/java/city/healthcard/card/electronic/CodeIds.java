package city.healthcard.card.electronic;

import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.PassId;
import city.healthcard.card.id.QrId;
import city.healthcard.card.id.ScanId;
import city.healthcard.eventsourcing.key.BlindIndex;
import city.healthcard.eventsourcing.key.KeyVault;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/// Ids of codes. Each follows from what the code is for, under a secret: a page that is loaded again shows the same
/// code, and still nobody can guess it.
@Singleton
public class CodeIds {

    private final BlindIndex index;

    CodeIds(KeyVault vault) {
        index = new BlindIndex(vault.secret("codes"));
    }

    /// The dynamic code of a card for a purpose in a slot of time.
    ///
    /// @param draw 0 for the first of the slot, one more for each that was used up
    QrId qr(CardId card, Purpose purpose, long slot, int draw) {
        return new QrId(index.uuid("qr", card.toString(), purpose.name(), Long.toString(slot), Integer.toString(draw)));
    }

    /// The static code of a card.
    UUID staticCode(CardId card) {
        return index.uuid("static", card.toString());
    }

    /// The offline token of a card in a slot of time.
    ///
    /// @param draw 0 for the first of the slot, one more for each that was revoked
    PassId pass(CardId card, long slot, int draw) {
        return new PassId(index.uuid("pass", card.toString(), Long.toString(slot), Integer.toString(draw)));
    }

    /// The claim of a national id.
    public UUID nationalClaim(String healthCardId) {
        return index.uuid("national", healthCardId);
    }

    /// The scan of a token at a terminal at a moment: whoever reports it twice reports the same.
    public ScanId offlineScan(String institution, String terminal, String token, Instant at) {
        return new ScanId(index.uuid("offline-scan", institution, terminal, token, at.toString()));
    }
}
