package city.healthcard.audit.api;

import city.healthcard.audit.review.Reason;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.webkit.problem.Text;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The reasons of a return or a rejection in words (`policy/reasons.json`).
@Singleton
public class ReasonTexts {

    private final Map<Reason, Text> texts;

    ReasonTexts() {
        try (var file = ReasonTexts.class.getResourceAsStream("/policy/reasons.json")) {
            texts = new EnumMap<>(
                    Json.mapper().readValue(Objects.requireNonNull(file), new TypeReference<Map<Reason, Text>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (texts.size() != Reason.values().length) {
            throw new IllegalStateException("policy/reasons.json must have words for every reason");
        }
    }

    /// The reason in both languages.
    public Text of(Reason reason) {
        return Objects.requireNonNull(texts.get(reason));
    }
}
