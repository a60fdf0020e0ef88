package city.healthcard.webkit.access;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Tokens whose signature was found good a moment ago, by their SHA-256, so that a busy institution costs one check a
/// minute and not one a request. A token is remembered for a minute, and never beyond its own `exp`.
@Singleton
class VerifiedTokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int TOKENS_MAX = 20_000;

    private final InstantSource clock = InstantSource.system();
    private final Cache<ByteBuffer, SecurityIdentity> tokens = Caffeine.newBuilder()
            .maximumSize(TOKENS_MAX)
            .expireAfter(Expiry.<ByteBuffer, SecurityIdentity>creating((_, identity) -> lifetime(identity)))
            .build();

    @Nullable
    SecurityIdentity identity(String token) {
        return tokens.getIfPresent(hash(token));
    }

    /// Remembers who the token speaks for, without the request it came with.
    ///
    /// @param roles those that the token's issuer may give
    SecurityIdentity remember(String token, SecurityIdentity verified, Set<String> roles) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles().stream().filter(roles::contains).collect(toSet()))
                .addCredential(new AccessTokenCredential(token))
                .build();
        tokens.put(hash(token), identity);
        return identity;
    }

    private Duration lifetime(SecurityIdentity identity) {
        var expiresAt = identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : clock.instant();
        var left = Duration.between(clock.instant(), expiresAt);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    }

    private static ByteBuffer hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
