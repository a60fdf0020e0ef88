package city.healthcard.localstack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out which client is asking, and lets it prove that it is. Confined to one thread.
final class ClientGate {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration ASSERTION_LIFETIME_MAX = Duration.ofMinutes(5);
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    private final Realm realm;
    private final Addresses addresses;
    private final LoginThrottle throttle;
    private final InstantSource clock;
    private final Map<String, Instant> spentAssertions = new HashMap<>();

    ClientGate(Realm realm, Addresses addresses, LoginThrottle throttle, InstantSource clock) {
        this.realm = realm;
        this.addresses = addresses;
        this.throttle = throttle;
        this.clock = clock;
    }

    private record Claimed(
            String id, @Nullable String secret, @Nullable String assertion) {}

    /// @throws OAuthError when it is not who it claims to be
    Realm.Client pass(HttpServerRequest request) {
        var claimed = claimed(request);
        var place = "client " + claimed.id() + " " + request.remoteAddress().hostAddress();
        if (throttle.wait(place).isPresent()) {
            throw OAuthError.tooManyFailures();
        }
        var client = realm.client(claimed.id()).filter(known -> isProven(known, claimed));
        if (client.isEmpty()) {
            throttle.failed(place);
            throw OAuthError.invalidClient();
        }
        throttle.succeeded(place);
        return client.get();
    }

    private static Claimed claimed(HttpServerRequest request) {
        var basic = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (basic != null && basic.startsWith("Basic ")) {
            return ofHeader(basic.substring("Basic ".length()));
        }
        if (ASSERTION_TYPE.equals(request.getFormAttribute("client_assertion_type"))) {
            return ofAssertion(request.getFormAttribute("client_assertion"));
        }
        var id = request.getFormAttribute("client_id");
        if (id == null) {
            throw OAuthError.invalidClient();
        }
        return new Claimed(id, request.getFormAttribute("client_secret"), null);
    }

    private static Claimed ofHeader(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            if (pair.length == 2) {
                return new Claimed(decoded(pair[0]), decoded(pair[1]), null);
            }
        } catch (IllegalArgumentException unreadable) {
            throw OAuthError.invalidClient();
        }
        throw OAuthError.invalidClient();
    }

    private static Claimed ofAssertion(@Nullable String assertion) {
        try {
            if (assertion != null) {
                var subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
                if (subject != null) {
                    return new Claimed(subject, null, assertion);
                }
            }
        } catch (ParseException unreadable) {
            throw OAuthError.invalidClient();
        }
        throw OAuthError.invalidClient();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private boolean isProven(Realm.Client client, Claimed claimed) {
        return switch (client.proof()) {
            case Realm.Proof.None _ -> claimed.secret() == null && claimed.assertion() == null;
            case Realm.Proof.Secret secret ->
                claimed.secret() != null && Secrets.areEqual(secret.value(), claimed.secret());
            case Realm.Proof.SignedAssertion signed ->
                claimed.assertion() != null && isGood(claimed.assertion(), client, signed);
        };
    }

    /// Signed by the client's key, for us, short-lived, and never seen before (RFC 7523 section 3).
    private boolean isGood(String assertion, Realm.Client client, Realm.Proof.SignedAssertion signed) {
        try {
            var token = SignedJWT.parse(assertion);
            var claims = token.getJWTClaimsSet();
            return ALGORITHMS.contains(token.getHeader().getAlgorithm())
                    && isSigned(token, JWKSet.parse(signed.keys()))
                    && client.id().equals(claims.getIssuer())
                    && claims.getAudience().stream().anyMatch(addresses::isOurs)
                    && isFirstUse(client, claims);
        } catch (ParseException | JOSEException unreadable) {
            return false;
        }
    }

    private static boolean isSigned(SignedJWT token, JWKSet keys) throws JOSEException {
        var key = Optional.ofNullable(token.getHeader().getKeyID())
                .map(keys::getKeyByKeyId)
                .or(() -> keys.getKeys().size() == 1 ? keys.getKeys().stream().findFirst() : Optional.<JWK>empty());
        return key.isPresent()
                && key.get() instanceof AsymmetricJWK asymmetric
                && token.verify(verifier(token, asymmetric));
    }

    private static JWSVerifier verifier(SignedJWT token, AsymmetricJWK key) throws JOSEException {
        return new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key.toPublicKey());
    }

    private boolean isFirstUse(Realm.Client client, JWTClaimsSet claims) {
        var now = clock.instant();
        var expiry = claims.getExpirationTime();
        if (claims.getJWTID() == null || expiry == null) {
            return false;
        }
        var notAfter = expiry.toInstant();
        if (!notAfter.isAfter(now) || notAfter.isAfter(now.plus(ASSERTION_LIFETIME_MAX))) {
            return false;
        }
        spentAssertions.values().removeIf(end -> end.isBefore(now));
        return spentAssertions.putIfAbsent(client.id() + " " + claims.getJWTID(), notAfter) == null;
    }
}
