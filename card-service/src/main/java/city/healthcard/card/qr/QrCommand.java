package city.healthcard.card.qr;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.QrId;
import city.healthcard.card.lifecycle.Standing;
import java.time.Instant;

/// What is asked of a dynamic code.
public sealed interface QrCommand {

    /// Let there be one.
    ///
    /// @param until the last moment at which it may be used
    /// @param usesMax how often
    /// @param graceSeconds by how much our own clocks may disagree
    /// @param policy the version that set these
    record DrawQr(
            QrId qr,
            CardId card,
            CitizenId citizen,
            Purpose purpose,
            Instant at,
            Instant until,
            int usesMax,
            int graceSeconds,
            String policy,
            Standing standing)
            implements QrCommand {}

    /// Somebody scans it.
    ///
    /// @param standing of its card at that moment
    record UseQr(CardUse use, Standing standing) implements QrCommand {}
}
