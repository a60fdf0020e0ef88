package city.healthcard.card.claim;

import city.healthcard.contracts.WireType;
import java.util.UUID;

/// What happened to a claim.
public sealed interface ClaimEvent {

    /// It belongs to `owner`: a citizen's id, or a card's.
    @WireType("card/claimed/1")
    record Claimed(UUID owner) implements ClaimEvent {}

    /// It belongs to `owner` no longer, and to nobody.
    @WireType("card/claim-released/1")
    record ClaimReleased(UUID owner) implements ClaimEvent {}
}
