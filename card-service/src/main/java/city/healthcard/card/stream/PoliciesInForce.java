package city.healthcard.card.stream;

import city.healthcard.card.policy.CardPolicies;
import city.healthcard.card.policy.CardPolicy;
import city.healthcard.eventsourcing.event.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/// The bureau's policies, read from `policy/card-policies.json` at the start.
@Singleton
public final class PoliciesInForce {

    private final CardPolicies policies;

    PoliciesInForce() {
        try (var resource = PoliciesInForce.class.getResourceAsStream("/policy/card-policies.json")) {
            if (resource == null) {
                throw new IllegalStateException("policy/card-policies.json is missing");
            }
            policies = new CardPolicies(List.of(Json.read(resource.readAllBytes(), CardPolicy[].class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The version in force on the day.
    public CardPolicy on(LocalDate day) {
        return policies.on(day);
    }
}
