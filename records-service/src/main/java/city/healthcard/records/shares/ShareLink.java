package city.healthcard.records.shares;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.share.ShareId;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A link, as only its holder has it: where its manifest is, which nobody guesses, and the key of its content. We keep
/// neither; what we know the link by is made of the first.
final class ShareLink {

    /// How a link begins.
    static final String SCHEME = "shlink:/";

    private static final int BYTES = 32;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final SecureRandom DICE = new SecureRandom();

    private final byte[] secret;
    private final byte[] key;

    private ShareLink(byte[] secret, byte[] key) {
        this.secret = secret;
        this.key = key;
    }

    /// What is encoded in a link; `exp` in seconds.
    private record Payload(
            @Nullable String url,
            @Nullable String key,
            @Nullable Long exp,
            @Nullable String flag,
            @Nullable String label,
            @Nullable Integer v) {}

    /// A link that nobody has had before.
    static ShareLink fresh() {
        var secret = new byte[BYTES];
        var key = new byte[BYTES];
        DICE.nextBytes(secret);
        DICE.nextBytes(key);
        return new ShareLink(secret, key);
    }

    /// The link somebody has pasted, with or without the address of a page before it; empty when it is none
    /// of ours.
    ///
    /// @param manifests the address below which our manifests are, with a slash at its end
    static Optional<ShareLink> pasted(String text, String manifests) {
        var from = text.indexOf(SCHEME);
        if (from < 0) {
            return Optional.empty();
        }
        try {
            @Nullable
            Payload payload = Json.readTolerantly(
                    Jwe.decoded(text.substring(from + SCHEME.length()).strip()), Payload.class);
            if (payload == null
                    || payload.url() == null
                    || payload.key() == null
                    || !payload.url().startsWith(manifests)) {
                return Optional.empty();
            }
            var key = Jwe.decoded(payload.key());
            return secret(payload.url().substring(manifests.length()))
                    .filter(_ -> key.length == BYTES)
                    .map(secret -> new ShareLink(secret, key));
        } catch (IllegalArgumentException | UncheckedIOException other) {
            return Optional.empty();
        }
    }

    /// The secret part of a manifest's address; empty when it cannot be one.
    static Optional<byte[]> secret(String place) {
        try {
            var secret = Jwe.decoded(place);
            return secret.length == BYTES ? Optional.of(secret) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// What we know a link by.
    static ShareId idOf(byte[] secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("share/1\n".getBytes(UTF_8));
            var hash = ByteBuffer.wrap(digest.digest(secret));
            var high = hash.getLong() & ~0xF000L | VERSION_8;
            var low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
            return new ShareId(new UUID(high, low));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What a PIN comes to. Who has the database has not the secret, and cannot try all PINs.
    static String digestOf(byte[] secret, String pin) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("pin/1\n" + pin).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] secret() {
        return secret.clone();
    }

    byte[] key() {
        return key.clone();
    }

    /// The link itself.
    ///
    /// @param manifests the address below which our manifests are, with a slash at its end
    String text(String manifests, Instant expires, String label) {
        var payload =
                new Payload(manifests + Jwe.encoded(secret), Jwe.encoded(key), expires.getEpochSecond(), "P", label, 1);
        return SCHEME + Jwe.encoded(Json.bytes(payload));
    }
}
