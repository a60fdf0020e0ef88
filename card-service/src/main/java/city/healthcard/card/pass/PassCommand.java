package city.healthcard.card.pass;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.PassId;
import city.healthcard.card.lifecycle.Standing;
import java.time.Instant;

/// What is asked of an offline token.
public sealed interface PassCommand {

    /// Issue it.
    ///
    /// @param place where its state stands in the status lists
    /// @param policy the version that set how long it lives
    record IssuePass(
            PassId pass,
            CardId card,
            CitizenId citizen,
            StatusPlace place,
            Instant at,
            Instant expiresAt,
            String policy,
            Standing standing)
            implements PassCommand {}
}
