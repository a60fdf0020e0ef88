package city.healthcard.card.courier;

import city.healthcard.card.partner.Partner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A message for a partner.
///
/// @param id names it at every attempt
/// @param body the bytes that are signed
/// @param state `waiting`, `delivered`, `failed` or `held`: there was nowhere to send it
/// @param failures how many attempts in a row have failed
/// @param firstTriedAt when it was tried first since it was last begun; when it is due, where it was not yet
public record WebhookMessage(
        String id,
        Partner partner,
        String type,
        byte[] body,
        Instant happenedAt,
        String state,
        int attempts,
        int failures,
        Instant dueAt,
        Instant firstTriedAt) {

    /// What it says, as text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The name of its state among the words of the pages.
    public String word() {
        return "message_" + state;
    }

    /// How its state looks.
    public String tone() {
        return switch (state) {
            case "delivered" -> "done";
            case "failed" -> "refused";
            case "held" -> "calm";
            default -> "waiting";
        };
    }
}
