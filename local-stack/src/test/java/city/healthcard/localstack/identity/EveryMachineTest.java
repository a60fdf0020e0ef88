package city.healthcard.localstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.process.FreePorts;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every machine of the realm file comes with its secret, and with a signed assertion where the realm has its key.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryMachineTest {

    private static final Path FILE = Path.of("../deploy/keycloak/healthcard-realm.json");
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private static List<Realm.Client> machines() {
        var machines = RealmFile.read(FILE, Map.of()).clients().values().stream()
                .filter(client -> client.grants().contains(Realm.Grant.CLIENT_CREDENTIALS))
                .toList();
        assertThat(machines).hasSize(9);
        return machines;
    }

    @Test
    void comes_with_its_secret_and_with_no_other(@TempDir Path state) throws Exception {
        try (var provider = start(false, state)) {
            for (var machine : machines()) {
                assertThat(present(provider, withSecret(machine, secretOf(machine))))
                        .isEqualTo(200);
                assertThat(present(provider, withSecret(machine, secretOf(machine) + "x")))
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void comes_with_a_short_lived_assertion_once_and_no_longer_with_its_secret(@TempDir Path state) throws Exception {
        try (var provider = start(true, state)) {
            for (var machine : machines()) {
                var once = withAssertion(provider, machine, UUID.randomUUID().toString(), LIFETIME);
                assertThat(present(provider, once)).isEqualTo(200);
                assertThat(present(provider, once)).as("replayed").isEqualTo(401);
                var anonymous = withAssertion(provider, machine, null, LIFETIME);
                assertThat(present(provider, anonymous)).as("without an id").isEqualTo(401);
                var lasting = withAssertion(provider, machine, UUID.randomUUID().toString(), LIFETIME.plusMinutes(1));
                assertThat(present(provider, lasting)).as("six minutes").isEqualTo(401);
                assertThat(present(provider, withSecret(machine, secretOf(machine))))
                        .isEqualTo(401);
            }
        }
    }

    private static IdentityProvider start(boolean withKeys, Path state) throws IOException {
        TestProvider.leaveKey(state);
        var realm = new JsonObject(Files.readString(FILE));
        if (withKeys) {
            realm.getJsonArray("clients").stream()
                    .map(JsonObject.class::cast)
                    .filter(client -> client.getBoolean("serviceAccountsEnabled", false))
                    .forEach(EveryMachineTest::giveKey);
        }
        return IdentityProvider.start(
                RealmFile.parse(realm.encode(), Map.of()), state, FreePorts.one(), Map.of(), Instant::now);
    }

    private static void giveKey(JsonObject client) {
        var keys = new JWKSet(TestProvider.MACHINE_KEY.toPublicJWK()).toString();
        client.put("clientAuthenticatorType", "client-jwt")
                .put(
                        "attributes",
                        new JsonObject().put("use.jwks.string", "true").put("jwks.string", keys));
    }

    private static String secretOf(Realm.Client machine) {
        return switch (machine.proof()) {
            case Realm.Proof.Secret secret -> secret.value();
            case Realm.Proof.None _, Realm.Proof.SignedAssertion _ ->
                throw new AssertionError(machine.id() + " has no secret");
        };
    }

    private static Map<String, String> withSecret(Realm.Client machine, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", machine.id(), "client_secret", secret);
    }

    private static Map<String, String> withAssertion(
            IdentityProvider provider, Realm.Client machine, @Nullable String id, Duration lifetime)
            throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(machine.id())
                .subject(machine.id())
                .audience(provider.issuer())
                .jwtID(id)
                .expirationTime(Date.from(Instant.now().plus(lifetime)))
                .build();
        var assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.RS384), claims);
        assertion.sign(new RSASSASigner(TestProvider.MACHINE_KEY));
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion.serialize());
    }

    private static int present(IdentityProvider provider, Map<String, String> form)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(provider.issuer() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(TestProvider.encoded(form)))
                    .build();
            return http.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
