package city.healthcard.card.webhook;

import city.healthcard.card.partner.Partner;
import city.healthcard.contracts.WireType;
import java.time.Instant;
import java.util.Optional;

/// What happened to a partner's webhook. What carries a secret is sealed.
public sealed interface WebhookEvent {

    /// Whose.
    Partner partner();

    /// The partner is told here from now on.
    @WireType("card/webhook-registered/1")
    record WebhookRegistered(Partner partner, String address, WebhookSecret secret, String by, Instant at)
            implements WebhookEvent {}

    /// Another secret signs, and the one before it too for a while.
    @WireType("card/webhook-secret-rotated/1")
    record WebhookSecretRotated(Partner partner, WebhookSecret secret, Instant formerUntil, String by, Instant at)
            implements WebhookEvent {}

    /// Nothing is sent any more.
    ///
    /// @param message the one that was not taken
    @WireType("card/webhook-disabled/1")
    record WebhookDisabled(Partner partner, DisablingGround ground, String message, Instant at)
            implements WebhookEvent {}

    /// Messages are sent again.
    @WireType("card/webhook-enabled/1")
    record WebhookEnabled(Partner partner, String by, Instant at) implements WebhookEvent {}

    /// The endpoint is forgotten.
    @WireType("card/webhook-removed/1")
    record WebhookRemoved(Partner partner, String by, Instant at) implements WebhookEvent {}

    /// One message, or everything since a moment, shall be sent again.
    @WireType("card/webhook-resend-asked/1")
    record WebhookResendAsked(Partner partner, Optional<String> message, Optional<Instant> since, String by, Instant at)
            implements WebhookEvent {}
}
