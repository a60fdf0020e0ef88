package city.healthcard.card.stream;

import city.healthcard.card.policy.CardPolicy;
import city.healthcard.card.policy.EffectiveDated;
import city.healthcard.card.policy.ElectronicCardPolicy;
import city.healthcard.card.policy.OnlineApplicationPolicy;
import city.healthcard.card.policy.PolicyVersions;
import city.healthcard.card.policy.WebhookPolicy;
import city.healthcard.eventsourcing.event.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/// The bureau's policies, read from the files below `policy/` at the start.
@Singleton
public final class PoliciesInForce {

    private final PolicyVersions<CardPolicy> cards = versions("card-policies", CardPolicy[].class);
    private final PolicyVersions<ElectronicCardPolicy> electronicCards =
            versions("electronic-card-policies", ElectronicCardPolicy[].class);
    private final PolicyVersions<OnlineApplicationPolicy> onlineApplications =
            versions("online-application-policies", OnlineApplicationPolicy[].class);
    private final PolicyVersions<WebhookPolicy> webhooks = versions("webhook-policies", WebhookPolicy[].class);

    /// The version in force on the day.
    public CardPolicy on(LocalDate day) {
        return cards.on(day);
    }

    /// The version for codes on telephones in force on the day.
    public ElectronicCardPolicy forElectronicCardsOn(LocalDate day) {
        return electronicCards.on(day);
    }

    /// The version for applying online in force on the day.
    public OnlineApplicationPolicy forOnlineApplicationsOn(LocalDate day) {
        return onlineApplications.on(day);
    }

    /// The version for telling partners in force on the day.
    public WebhookPolicy forWebhooksOn(LocalDate day) {
        return webhooks.on(day);
    }

    private static <P extends EffectiveDated> PolicyVersions<P> versions(String file, Class<P[]> type) {
        try (var resource = PoliciesInForce.class.getResourceAsStream("/policy/" + file + ".json")) {
            if (resource == null) {
                throw new IllegalStateException("policy/" + file + ".json is missing");
            }
            return new PolicyVersions<>(List.of(Json.read(resource.readAllBytes(), type)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
