package city.healthcard.card.scan;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.PassId;
import city.healthcard.contracts.WireType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a scan.
public sealed interface ScanEvent {

    /// It was refused.
    @WireType("card/scan-turned-away/1")
    record ScanTurnedAway(
            CardUse use, @Nullable CardId card, @Nullable CitizenId citizen, UseRefusal why) implements ScanEvent {}

    /// It waits for a second factor.
    @WireType("card/scan-factor-awaited/1")
    record FactorAwaited(CardUse use, CardId card, CitizenId citizen, Instant until, int triesMax)
            implements ScanEvent {}

    /// A second factor was wrong.
    @WireType("card/scan-factor-failed/1")
    record FactorFailed(CardUse use, CardId card, CitizenId citizen, Instant at) implements ScanEvent {}

    /// It was accepted.
    @WireType("card/scan-confirmed/1")
    record ScanConfirmed(CardUse use, CardId card, CitizenId citizen, Factor factor, Instant at) implements ScanEvent {}

    /// It happened offline, and was right.
    @WireType("card/offline-scan-accepted/1")
    record OfflineScanAccepted(CardUse use, PassId pass, CardId card, CitizenId citizen, Instant uploadedAt)
            implements ScanEvent {}

    /// It happened offline, and was not.
    @WireType("card/offline-scan-turned-away/1")
    record OfflineScanTurnedAway(
            CardUse use, PassId pass, CardId card, CitizenId citizen, Instant uploadedAt, UseRefusal why)
            implements ScanEvent {}

    /// It was reported once more.
    @WireType("card/offline-scan-repeated/1")
    record OfflineScanRepeated(CardUse use, PassId pass, CardId card, CitizenId citizen, Instant uploadedAt)
            implements ScanEvent {}
}
