package city.healthcard.card.courier;

import city.healthcard.card.courier.Mailbag.Count;
import city.healthcard.card.webhook.Endpoint;
import city.healthcard.card.webhook.Webhook.Disabled;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a partner is told.
///
/// @param state `none`, `enabled` or `disabled`
/// @param overlapUntil until when the former secret signs too
/// @param ground why it is disabled: `gone` or `kept-failing`
/// @param message the one that was not taken
/// @param waiting how many messages are tried now, or again
/// @param failed how many were tried for the last time
/// @param held how many had nowhere to go
public record WebhookState(
        String state,
        @Nullable String address,
        @Nullable Instant registeredAt,
        @Nullable Instant overlapUntil,
        @Nullable String ground,
        @Nullable String message,
        @Nullable Instant disabledAt,
        long waiting,
        long failed,
        long held) {

    static WebhookState none(Count count) {
        return new WebhookState(
                "none", null, null, null, null, null, null, count.waiting(), count.failed(), count.held());
    }

    static WebhookState of(String state, Endpoint endpoint, Count count, Instant now) {
        return new WebhookState(
                state,
                endpoint.address(),
                endpoint.registeredAt(),
                endpoint.former()
                        .map(Endpoint.Former::until)
                        .filter(now::isBefore)
                        .orElse(null),
                null,
                null,
                null,
                count.waiting(),
                count.failed(),
                count.held());
    }

    WebhookState because(Disabled why) {
        return new WebhookState(
                state,
                address,
                registeredAt,
                overlapUntil,
                why.ground().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                why.message(),
                why.since(),
                waiting,
                failed,
                held);
    }

    /// The name of the state among the words of the pages.
    public String word() {
        return "webhook_" + state;
    }

    /// How the state looks.
    public String tone() {
        return switch (state) {
            case "enabled" -> "done";
            case "disabled" -> "refused";
            default -> "calm";
        };
    }

    /// The name of the ground among the words of the pages.
    public String groundWord() {
        return "ground_" + (ground == null ? "" : ground.replace('-', '_'));
    }
}
