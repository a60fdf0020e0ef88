package city.healthcard.card.qr;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.QrId;
import city.healthcard.contracts.WireType;
import java.time.Instant;

/// What happened to a dynamic code.
public sealed interface QrEvent {

    /// Of which card.
    CardId card();

    /// Whose.
    CitizenId citizen();

    /// It is there.
    @WireType("card/qr-drawn/1")
    record QrDrawn(
            QrId qr,
            CardId card,
            CitizenId citizen,
            Purpose purpose,
            Instant drawnAt,
            Instant until,
            int usesMax,
            int graceSeconds,
            String policy)
            implements QrEvent {}

    /// It was used.
    @WireType("card/qr-used/1")
    record QrUsed(QrId qr, CardId card, CitizenId citizen, CardUse use) implements QrEvent {}
}
