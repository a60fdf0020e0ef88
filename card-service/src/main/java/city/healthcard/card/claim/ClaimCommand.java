package city.healthcard.card.claim;

import java.util.UUID;

/// What is asked of a claim.
public sealed interface ClaimCommand {

    /// Let it belong to `owner`, unless it belongs to somebody.
    record Claim(UUID owner) implements ClaimCommand {}

    /// Let it belong to `owner` no longer.
    record Release(UUID owner) implements ClaimCommand {}
}
