package city.healthcard.card.courier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One attempt to deliver a message.
///
/// @param outcome `begun`, `taken`, `refused`, `late`, `unreachable` or `forbidden`
/// @param status of HTTP, where there was an answer
/// @param answer how it begins
public record WebhookAttempt(
        int number,
        Instant startedAt,
        String outcome,
        @Nullable Integer status,
        @Nullable Long millis,
        @Nullable String answer) {

    /// The name of its outcome among the words of the pages.
    public String word() {
        return "attempt_" + outcome;
    }

    /// How its outcome looks.
    public String tone() {
        return switch (outcome) {
            case "taken" -> "done";
            case "begun" -> "waiting";
            default -> "refused";
        };
    }
}
