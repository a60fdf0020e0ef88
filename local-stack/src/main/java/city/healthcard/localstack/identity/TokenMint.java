package city.healthcard.localstack.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes tokens of what the realm says about their owners.
final class TokenMint {

    private final Realm realm;
    private final String issuer;
    private final SigningKey key;
    private final InstantSource clock;

    TokenMint(Realm realm, String issuer, SigningKey key, InstantSource clock) {
        this.realm = realm;
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    /// The answer to a machine: a token for its service account, nothing to renew it with.
    JsonObject forMachine(Realm.User account, Realm.Client client) {
        return answer(accessToken(account, client, null)).put("scope", "");
    }

    /// The answer to whoever has a login: access token, id token, and a refresh token.
    JsonObject forLogin(Sessions.Login login, Realm.Client client, @Nullable String nonce, Sessions sessions) {
        return answer(accessToken(login.user(), client, login))
                .put("id_token", idToken(login, client, nonce))
                .put("refresh_token", sessions.renewal(login, client))
                .put("refresh_expires_in", sessions.renewalLifespan().toSeconds())
                .put("session_state", login.name())
                .put("scope", "openid");
    }

    private JsonObject answer(String accessToken) {
        return new JsonObject()
                .put("access_token", accessToken)
                .put("expires_in", realm.accessTokenLifespan().toSeconds())
                .put("token_type", "Bearer")
                .put("not-before-policy", 0);
    }

    private String accessToken(Realm.User user, Realm.Client client, Sessions.@Nullable Login login) {
        var claims = claims(user, client, ClaimMapping.In::accessToken).claim("typ", "Bearer");
        if (login != null) {
            claims.claim("sid", login.name()).claim("scope", "openid");
        }
        return key.sign(claims.build());
    }

    private String idToken(Sessions.Login login, Realm.Client client, @Nullable String nonce) {
        return key.sign(claims(login.user(), client, ClaimMapping.In::idToken)
                .subject(login.user().id())
                .audience(client.id())
                .claim("typ", "ID")
                .claim("sid", login.name())
                .claim("nonce", nonce)
                .claim("auth_time", login.since().getEpochSecond())
                .build());
    }

    private JWTClaimsSet.Builder claims(Realm.User user, Realm.Client client, Predicate<ClaimMapping.In> kind) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(realm.accessTokenLifespan())))
                .jwtID(UUID.randomUUID().toString())
                .claim("azp", client.id());
        realm.mappings().stream()
                .filter(mapping -> kind.test(mapping.in()))
                .forEach(mapping -> mapping.apply(user, claims));
        return claims;
    }

    /// The claims of an access token of ours that has not expired.
    Optional<JWTClaimsSet> verified(String accessToken) {
        return key.read(accessToken)
                .filter(claims -> "Bearer".equals(claims.getClaim("typ")))
                .filter(claims -> claims.getExpirationTime().after(Date.from(clock.instant())));
    }

    /// The session that an id token of ours tells of, expired or not: it is only a hint at who logs out.
    Optional<String> sessionOf(String idToken) {
        return key.read(idToken)
                .filter(claims -> "ID".equals(claims.getClaim("typ")))
                .map(claims -> String.valueOf(claims.getClaim("sid")));
    }
}
