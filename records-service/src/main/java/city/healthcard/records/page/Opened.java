package city.healthcard.records.page;

import city.healthcard.records.entitling.BreakGlassCase;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.UUID;

/// One opening of a file in an emergency.
///
/// @param words the opener's own; empty for who is not the reviewer
public record Opened(
        UUID id, Text institution, String reason, Instant at, Instant closesAt, String state, String words) {

    static Opened of(BreakGlassCase one, Text institution, String words) {
        return new Opened(one.id(), institution, one.reason(), one.at(), one.closesAt(), one.state(), words);
    }

    /// The name of the reason among [AccessWords].
    public String reasonWord() {
        return Choice.wordOf("reason", reason);
    }

    /// The name of the state among [AccessWords].
    public String stateWord() {
        return Choice.wordOf("glass", state);
    }

    /// How the state is shown.
    public String tone() {
        return switch (state) {
            case "justified" -> "done";
            case "unjustified" -> "refused";
            default -> "waiting";
        };
    }
}
