package city.healthcard.card.webhook;

import city.healthcard.card.partner.Partner;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.GoldenEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class WebhookGoldenTest extends GoldenEvents<WebhookEvent> {

    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String MESSAGE = "msg_" + "0".repeat(32);

    WebhookGoldenTest() {
        super(
                StoredTypes.WEBHOOK,
                List.of(
                        new WebhookEvent.WebhookRegistered(
                                Partner.BANK, "https://bank.example/hooks", SECRET, "bureau", AT),
                        new WebhookEvent.WebhookSecretRotated(
                                Partner.BANK, SECRET, AT.plusSeconds(86_400), "bureau", AT),
                        new WebhookEvent.WebhookDisabled(Partner.BANK, DisablingGround.GONE, MESSAGE, AT),
                        new WebhookEvent.WebhookEnabled(Partner.BANK, "bureau", AT),
                        new WebhookEvent.WebhookRemoved(Partner.BANK, "bureau", AT),
                        new WebhookEvent.WebhookResendAsked(
                                Partner.BANK, Optional.of(MESSAGE), Optional.empty(), "bureau", AT)));
    }
}
