package city.healthcard.card.courier;

import city.healthcard.card.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs after Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`.
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// The header `webhook-signature`: one signature for each secret, divided by spaces.
    static String of(List<WebhookSecret> secrets, String id, Instant at, byte[] body) {
        return secrets.stream().map(secret -> of(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String of(WebhookSecret secret, String id, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
