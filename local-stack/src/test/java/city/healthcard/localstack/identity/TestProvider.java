package city.healthcard.localstack.identity;

import city.healthcard.localstack.process.FreePorts;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A provider with the real realm file, one more client that has a key, and a clock that the test moves; and a program
/// that talks to it over HTTP.
final class TestProvider implements AutoCloseable {

    static final String REDIRECT = "http://localhost:8080/audit/staff/signed-in";
    static final RSAKey MACHINE_KEY = key();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SIGNING_KEY = signingKey();

    private final IdentityProvider provider;
    private Instant now = Instant.now();

    /// A provider that finds a key in its folder. Making one takes longer than most tests do.
    static TestProvider withKey(Path state) {
        leaveKey(state);
        return new TestProvider(state);
    }

    /// Leaves the key of all tests where a provider keeps its own.
    static void leaveKey(Path state) {
        try {
            Files.writeString(state.resolve(SigningKey.FILE), SIGNING_KEY);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String signingKey() {
        try {
            var folder = Files.createTempDirectory("signing-key");
            SigningKey.in(folder);
            var file = folder.resolve(SigningKey.FILE);
            var key = Files.readString(file);
            Files.delete(file);
            Files.delete(folder);
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A provider that makes a key where its folder has none.
    TestProvider(Path state) {
        var port = FreePorts.one();
        var realm = RealmFile.parse(realmFile(), Map.of());
        this.provider = IdentityProvider.start(realm, state, port, Map.of(), () -> now);
    }

    private static String realmFile() {
        try {
            var realm = new JsonObject(Files.readString(Path.of("../deploy/keycloak/healthcard-realm.json")));
            realm.getJsonArray("clients").add(machineWithKey());
            realm.getJsonArray("users")
                    .add(new JsonObject()
                            .put("id", "machine-with-key")
                            .put("username", "service-account-keyed")
                            .put("serviceAccountClientId", "keyed")
                            .put("realmRoles", JsonArray.of("institution-system")));
            return realm.encode();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonObject machineWithKey() {
        return new JsonObject()
                .put("clientId", "keyed")
                .put("clientAuthenticatorType", "client-jwt")
                .put("serviceAccountsEnabled", true)
                .put(
                        "attributes",
                        new JsonObject()
                                .put("use.jwks.string", "true")
                                .put("jwks.string", new JWKSet(MACHINE_KEY.toPublicJWK()).toString()));
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    String issuer() {
        return provider.issuer();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> askForToken(Map<String, String> form, String... headers) {
        return post("/protocol/openid-connect/token", form, headers);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(issuer() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// The claims of a token whose signature the published keys confirm.
    JWTClaimsSet verified(String token) {
        try {
            var parsed = SignedJWT.parse(token);
            var keys = JWKSet.parse(get("/protocol/openid-connect/certs").body());
            var key = keys.getKeyByKeyId(parsed.getHeader().getKeyID()).toRSAKey();
            if (key.isPrivate()) {
                throw new AssertionError("a private key is published");
            }
            if (!parsed.verify(new RSASSAVerifier(key))) {
                throw new AssertionError("the signature is not of the published key");
            }
            return parsed.getJWTClaimsSet();
        } catch (ParseException | JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    /// An assertion with which client `keyed` says who it is.
    String assertion(RSAKey key, String audience, Duration lifetime) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("keyed")
                .subject("keyed")
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        try {
            var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        provider.close();
    }
}
