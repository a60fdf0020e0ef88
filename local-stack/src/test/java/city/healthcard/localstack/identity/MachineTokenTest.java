package city.healthcard.localstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MachineTokenTest {

    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private TestProvider provider;

    @BeforeEach
    void start(@TempDir Path state) {
        provider = TestProvider.withKey(state);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void a_machine_with_its_secret_gets_a_token_that_says_what_it_may_do_and_for_whom() throws ParseException {
        var answer = provider.askForToken(GRANT, "Authorization", basic("his-35020001", "his-35020001"));

        var claims = provider.verified(new JsonObject(answer.body()).getString("access_token"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
        assertThat(claims.getAudience()).containsExactly("healthcard");
        assertThat(claims.getStringListClaim("groups")).containsExactly("institution-system");
        assertThat(claims.getStringClaim("institution")).isEqualTo("35020001");
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void the_secret_may_be_in_the_body_too() {
        var answer = provider.askForToken(Map.of(
                "grant_type", "client_credentials", "client_id", "card-service", "client_secret", "card-service"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("refresh_token");
    }

    @Test
    void a_wrong_secret_an_unknown_client_and_no_client_are_refused_alike() {
        assertThat(provider.askForToken(GRANT, "Authorization", basic("maker", "bank")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .satisfies(answer -> assertThat(answer.body()).contains("invalid_client"));
        assertThat(provider.askForToken(GRANT, "Authorization", basic("nobody", "x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(provider.askForToken(GRANT).statusCode()).isEqualTo(401);
        assertThat(provider.askForToken(GRANT, "Authorization", "Basic %%%").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoever_guesses_has_to_wait_and_may_then_try_again() {
        for (var guess = 0; guess < 5; guess++) {
            provider.askForToken(GRANT, "Authorization", basic("maker", "guess-" + guess));
        }

        assertThat(provider.askForToken(GRANT, "Authorization", basic("maker", "maker"))
                        .statusCode())
                .isEqualTo(429);
        provider.passes(Duration.ofMinutes(2));
        assertThat(provider.askForToken(GRANT, "Authorization", basic("maker", "maker"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_machine_with_a_key_gets_a_token_for_a_signed_assertion() {
        var assertion = provider.assertion(TestProvider.MACHINE_KEY, provider.issuer(), Duration.ofMinutes(1));

        assertThat(present(assertion)).isEqualTo(200);
    }

    @Test
    void an_assertion_counts_once() {
        var assertion = provider.assertion(TestProvider.MACHINE_KEY, provider.issuer(), Duration.ofMinutes(1));

        assertThat(present(assertion)).isEqualTo(200);
        assertThat(present(assertion)).isEqualTo(401);
    }

    @Test
    void an_assertion_of_another_key_for_another_server_too_long_lived_or_expired_is_refused() {
        var key = TestProvider.MACHINE_KEY;
        var minute = Duration.ofMinutes(1);

        assertThat(present(provider.assertion(TestProvider.key(), provider.issuer(), minute)))
                .isEqualTo(401);
        assertThat(present(provider.assertion(key, "http://another.test", minute)))
                .isEqualTo(401);
        assertThat(present(provider.assertion(key, provider.issuer(), Duration.ofMinutes(6))))
                .isEqualTo(401);
        assertThat(present(provider.assertion(key, provider.issuer(), minute.negated())))
                .isEqualTo(401);
    }

    @Test
    void a_machine_with_a_key_cannot_come_with_a_secret() {
        var answer = provider.askForToken(GRANT, "Authorization", basic("keyed", "keyed"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_client_gets_no_grant_that_the_realm_does_not_give_it() {
        var password = Map.of("grant_type", "password", "username", "clerk.wang", "password", "healthcard");

        assertThat(provider.askForToken(password, "Authorization", basic("bank", "bank"))
                        .body())
                .contains("unauthorized_client");
        assertThat(provider.askForToken(Map.of("grant_type", "client_credentials", "client_id", "story"))
                        .body())
                .contains("unauthorized_client");
        assertThat(provider.askForToken(Map.of("grant_type", "magic"), "Authorization", basic("bank", "bank"))
                        .body())
                .contains("unsupported_grant_type");
    }

    @Test
    void the_key_survives_a_restart_and_nobody_else_may_read_it(@TempDir Path empty) throws Exception {
        provider.close();
        provider = new TestProvider(empty);
        var token = new JsonObject(provider.askForToken(GRANT, "Authorization", basic("bank", "bank"))
                        .body())
                .getString("access_token");
        provider.close();

        provider = new TestProvider(empty);

        assertThat(provider.verified(token).getStringListClaim("groups")).containsExactly("bank-system");
        assertThat(Files.getPosixFilePermissions(empty.resolve(SigningKey.FILE)))
                .hasSize(2);
    }

    private int present(String assertion) {
        return provider.askForToken(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        ASSERTION_TYPE,
                        "client_assertion",
                        assertion))
                .statusCode();
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
