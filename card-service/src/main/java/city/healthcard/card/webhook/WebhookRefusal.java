package city.healthcard.card.webhook;

import city.healthcard.eventsourcing.Refusal;

/// Why what was asked about a webhook was not done.
public enum WebhookRefusal implements Refusal {
    /// There is an endpoint; it is removed first.
    ALREADY_REGISTERED("webhook.already-registered"),
    /// There is no endpoint.
    NOT_REGISTERED("webhook.not-registered"),
    /// Nothing is sent to it now.
    DISABLED("webhook.disabled");

    private final String code;

    WebhookRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
