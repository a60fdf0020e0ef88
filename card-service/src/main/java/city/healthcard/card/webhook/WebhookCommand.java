package city.healthcard.card.webhook;

import city.healthcard.card.partner.Partner;
import java.time.Instant;
import java.util.Optional;

/// What is asked about a partner's webhook. `by` is who answers for it, as a pseudonym.
public sealed interface WebhookCommand {

    /// Tell the partner here from now on.
    record RegisterWebhook(Partner partner, String address, WebhookSecret secret, String by, Instant at)
            implements WebhookCommand {}

    /// Sign with another secret, and with the present one too for a while.
    record RotateSecret(Partner partner, WebhookSecret secret, Instant formerUntil, String by, Instant at)
            implements WebhookCommand {}

    /// Send nothing any more: the endpoint did not take a message.
    ///
    /// @param endpointSince when the endpoint was registered that did not; another one is not to blame
    record DisableWebhook(Partner partner, DisablingGround ground, String message, Instant endpointSince, Instant at)
            implements WebhookCommand {}

    /// Send again.
    record EnableWebhook(Partner partner, String by, Instant at) implements WebhookCommand {}

    /// Forget the endpoint.
    record RemoveWebhook(Partner partner, String by, Instant at) implements WebhookCommand {}

    /// Send what was sent before.
    ///
    /// @param message which one; otherwise everything since
    /// @param since the moment from which on what happened is told again
    record AskResend(Partner partner, Optional<String> message, Optional<Instant> since, String by, Instant at)
            implements WebhookCommand {}
}
