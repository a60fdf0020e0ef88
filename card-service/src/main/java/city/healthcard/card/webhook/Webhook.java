package city.healthcard.card.webhook;

import java.time.Instant;

/// How a partner is told.
public sealed interface Webhook {

    /// It is not: nobody has said where it listens.
    record Unregistered() implements Webhook {}

    /// At its endpoint.
    record Enabled(Endpoint endpoint) implements Webhook {}

    /// Not now: its endpoint did not take what we said.
    record Disabled(Endpoint endpoint, DisablingGround ground, String message, Instant since) implements Webhook {}
}
