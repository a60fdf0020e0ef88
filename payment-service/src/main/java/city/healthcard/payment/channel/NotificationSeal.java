package city.healthcard.payment.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether a notification is the channel's own word, after Standard Webhooks 1.0: HMAC-SHA256 over
/// `id.timestamp.body`, in base 64 behind `v1,`. While a secret is replaced, either side may use two of them:
/// the header carries several signatures separated by blanks, and any good one will do.
public final class NotificationSeal {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURES_MAX = 8;

    private final List<SecretKeySpec> keys;
    private final Duration tolerance;

    /// @param secrets one or more of `whsec_` and base 64, separated by blanks
    /// @param tolerance how far a timestamp may be from our clock, either way
    public NotificationSeal(String secrets, Duration tolerance) {
        this.keys = Arrays.stream(secrets.strip().split("\\s+"))
                .map(NotificationSeal::key)
                .toList();
        this.tolerance = tolerance;
    }

    /// Whether the notification is genuine and fresh.
    ///
    /// @param id value of `webhook-id`
    /// @param timestamp value of `webhook-timestamp`, seconds since 1970
    /// @param signatures value of `webhook-signature`
    /// @param body the bytes as they came
    public boolean isGenuine(String id, String timestamp, String signatures, byte[] body, Instant now) {
        return isFresh(timestamp, now) && isSigned(id, timestamp, signatures, body);
    }

    private boolean isFresh(String timestamp, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, now).abs().compareTo(tolerance) <= 0;
    }

    private boolean isSigned(String id, String timestamp, String signatures, byte[] body) {
        var head = (id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8);
        var message = ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
        var given = Arrays.stream(signatures.split(" "))
                .filter(signature -> signature.startsWith(VERSION))
                .limit(SIGNATURES_MAX)
                .toList();
        return keys.stream()
                .map(key -> signature(key, message))
                .anyMatch(expected -> given.stream()
                        .anyMatch(signature -> MessageDigest.isEqual(
                                signature.getBytes(StandardCharsets.UTF_8),
                                expected.getBytes(StandardCharsets.UTF_8))));
    }

    private static String signature(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SecretKeySpec key(String secret) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("HC_CHANNEL_SECRET: a secret begins with " + SECRET_PREFIX);
        }
        return new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), ALGORITHM);
    }
}
