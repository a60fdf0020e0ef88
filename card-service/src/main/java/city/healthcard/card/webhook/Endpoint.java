package city.healthcard.card.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a partner listens.
///
/// @param former the secret before, while the partner changes over
public record Endpoint(String address, WebhookSecret secret, Optional<Former> former, Instant registeredAt) {

    /// A secret that still signs beside its successor.
    ///
    /// @param until when it stops
    public record Former(WebhookSecret secret, Instant until) {}

    /// The secrets that sign at a moment, the newest first.
    public List<WebhookSecret> secretsAt(Instant now) {
        var secrets = new ArrayList<>(List.of(secret));
        former.filter(it -> now.isBefore(it.until())).ifPresent(it -> secrets.add(it.secret()));
        return secrets;
    }

    Endpoint with(WebhookSecret next, Instant formerUntil) {
        return new Endpoint(address, next, Optional.of(new Former(secret, formerUntil)), registeredAt);
    }
}
