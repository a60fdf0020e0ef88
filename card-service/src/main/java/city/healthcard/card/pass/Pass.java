package city.healthcard.card.pass;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.PassId;
import java.time.Instant;

/// What is known of an offline token.
public sealed interface Pass {

    /// Nothing: we never issued it.
    record Unissued() implements Pass {}

    /// It was issued.
    record Issued(PassId id, CardId card, CitizenId citizen, StatusPlace place, Instant issuedAt, Instant expiresAt)
            implements Pass {}
}
