package city.healthcard.webkit.walk;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The identity provider and card-service as far as a token's receiver sees them: two issuers and their public keys.
/// A test names it with `@QuarkusTestResource(TokenIssuers.class)` and brings real, signed tokens.
public final class TokenIssuers implements QuarkusTestResourceLifecycleManager {

    /// The citizens' issuer, which follows from `hc.public-url`.
    public static final String PUBLIC_URL = "http://city.test";

    private static final String KEY_ID = "walk";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(1);
    private static final Map<Wanted, Signed> TOKENS = new ConcurrentHashMap<>();
    private static final KeyPair STAFF = IssuerKeys.of("staff");
    private static final KeyPair CITIZENS = IssuerKeys.of("citizens");

    private static @Nullable String realm;
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = started;
            serve(started, "/realms/healthcard/protocol/openid-connect/certs", STAFF);
            serve(started, "/card/api/keys", CITIZENS);
            started.start();
            var url = "http://127.0.0.1:" + started.getAddress().getPort();
            realm = url + "/realms/healthcard";
            return Map.of("hc.oidc-url", url + "/realms/healthcard", "hc.card-url", url, "hc.public-url", PUBLIC_URL);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /// A token of the identity provider.
    ///
    /// @param claims such as `Map.of(Claims.INSTITUTION, "35020001")`
    public static String staff(String subject, Set<String> roles, Map<String, String> claims) {
        return token(STAFF, String.valueOf(realm), subject, roles, claims, LIFETIME);
    }

    /// A token of card-service.
    public static String citizen(String subject, Set<String> roles, Map<String, String> claims) {
        return token(CITIZENS, PUBLIC_URL + "/card", subject, roles, claims, LIFETIME);
    }

    /// A token of card-service that was good until some time ago.
    public static String expiredCitizen(String subject, Set<String> roles) {
        return token(CITIZENS, PUBLIC_URL + "/card", subject, roles, Map.of(), LIFETIME.negated());
    }

    /// A token of the identity provider that was good until some time ago.
    public static String expiredStaff(String subject, Set<String> roles) {
        return token(STAFF, String.valueOf(realm), subject, roles, Map.of(), LIFETIME.negated());
    }

    /// A token that names the identity provider and that it never signed.
    public static String forgedStaff(String subject, Set<String> roles) {
        return token(CITIZENS, String.valueOf(realm), subject, roles, Map.of(), LIFETIME);
    }

    /// A token that names card-service and that it never signed.
    public static String forgedCitizen(String subject, Set<String> roles) {
        return token(STAFF, PUBLIC_URL + "/card", subject, roles, Map.of(), LIFETIME);
    }

    /// A token of an issuer that nobody here knows, and that is else as good as one of card-service.
    public static String stranger(String subject, Set<String> roles) {
        return token(CITIZENS, "https://login.elsewhere.test", subject, roles, Map.of(), LIFETIME);
    }

    private record Wanted(
            KeyPair key,
            String issuer,
            String subject,
            Set<String> roles,
            Map<String, String> claims,
            Duration lifetime) {}

    private record Signed(String token, Instant at) {

        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(SHOWN_AGAIN));
        }
    }

    /// As programs and browsers do, whoever asks again soon shows the same token; signing costs more than a
    /// request.
    private static String token(
            KeyPair key,
            String issuer,
            String subject,
            Set<String> roles,
            Map<String, String> claims,
            Duration lifetime) {
        var now = Instant.now();
        var wanted = new Wanted(key, issuer, subject, Set.copyOf(roles), Map.copyOf(claims), lifetime);
        return TOKENS.compute(
                        wanted,
                        (_, known) ->
                                known != null && known.isFresh(now) ? known : new Signed(signed(wanted, now), now))
                .token();
    }

    private static String signed(Wanted wanted, Instant now) {
        var token = Jwt.issuer(wanted.issuer())
                .subject(wanted.subject())
                .groups(wanted.roles())
                .audience("healthcard")
                .issuedAt(now.minus(LIFETIME))
                .expiresAt(now.plus(wanted.lifetime()));
        wanted.claims().forEach(token::claim);
        return token.jws().keyId(KEY_ID).sign(wanted.key().getPrivate());
    }

    private static void serve(HttpServer server, String path, KeyPair key) {
        var keys = jwks((RSAPublicKey) key.getPublic()).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
    }

    private static String jwks(RSAPublicKey key) {
        var form = """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""";
        return form.formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
