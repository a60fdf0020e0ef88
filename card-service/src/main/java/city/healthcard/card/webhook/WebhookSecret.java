package city.healthcard.card.webhook;

import java.util.Base64;

/// A secret that the city and one partner share: `whsec_` and 24 to 64 bytes in Base64.
public record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES_MIN = 24;
    private static final int BYTES_MAX = 64;

    public WebhookSecret {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
        }
        var length = Base64.getDecoder().decode(value.substring(PREFIX.length())).length;
        if (length < BYTES_MIN || length > BYTES_MAX) {
            throw new IllegalArgumentException("a webhook's secret is of 24 to 64 bytes");
        }
    }

    /// The secret of these bytes.
    public static WebhookSecret of(byte[] bytes) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// What is signed with.
    public byte[] key() {
        return Base64.getDecoder().decode(value.substring(PREFIX.length()));
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
