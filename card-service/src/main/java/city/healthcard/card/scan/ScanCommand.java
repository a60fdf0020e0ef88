package city.healthcard.card.scan;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.PassId;
import city.healthcard.card.lifecycle.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is asked of a scan.
public sealed interface ScanCommand {

    /// Note that it was refused.
    ///
    /// @param card absent when nobody knows which one it was
    record TurnAway(
            CardUse use, @Nullable CardId card, @Nullable CitizenId citizen, UseRefusal why) implements ScanCommand {}

    /// A static code was scanned: wait for what proves that the holder is there.
    ///
    /// @param until how long
    record AwaitFactor(CardUse use, CardId card, CitizenId citizen, Instant until, int triesMax)
            implements ScanCommand {}

    /// The second factor was right.
    record Confirm(Factor factor, Instant at, Standing standing) implements ScanCommand {}

    /// The second factor was wrong.
    record FailFactor(Instant at) implements ScanCommand {}

    /// Judge a scan that happened where there was no network.
    ///
    /// @param use with the time of the institution's clock
    /// @param issuedAt when the token was issued
    /// @param expiresAt its last moment
    /// @param revokedAt when its card was blocked or ended, if it was
    /// @param uploadedAt when we hear of it
    /// @param uploadUntil the last moment at which we want to hear of it
    /// @param graceSeconds by how much the institution's clock may be wrong
    record JudgeOffline(
            CardUse use,
            PassId pass,
            CardId card,
            CitizenId citizen,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            Instant uploadedAt,
            Instant uploadUntil,
            int graceSeconds)
            implements ScanCommand {}
}
