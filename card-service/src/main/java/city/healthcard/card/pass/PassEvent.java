package city.healthcard.card.pass;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.PassId;
import city.healthcard.contracts.WireType;
import java.time.Instant;

/// What happened to an offline token.
public sealed interface PassEvent {

    /// It was issued.
    @WireType("card/pass-issued/1")
    record PassIssued(
            PassId pass,
            CardId card,
            CitizenId citizen,
            StatusPlace place,
            Instant issuedAt,
            Instant expiresAt,
            String policy)
            implements PassEvent {}
}
