package city.healthcard.simulator.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs a notification after Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, base 64, behind `v1,`.
public final class Signature {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /// @param secret `whsec_` followed by the key in base 64
    public Signature(String secret) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("a channel's secret begins with " + SECRET_PREFIX);
        }
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), ALGORITHM);
    }

    /// @param id value of the header `webhook-id`; the same for every delivery of one notification
    /// @param timestamp value of the header `webhook-timestamp`, seconds since 1970
    /// @return value of the header `webhook-signature`
    public String of(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
