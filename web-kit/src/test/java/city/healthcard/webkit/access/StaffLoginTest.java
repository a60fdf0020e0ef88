package city.healthcard.webkit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.healthcard.webkit.sample.AuditProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The whole way of a browser: page, door, identity provider, form, and back to the page.
@QuarkusTest
@TestProfile(AuditProfile.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StaffLoginTest {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final int HOPS_MAX = 8;

    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    @ConfigProperty(name = "hc.public-url")
    String publicUrl = "";

    @ConfigProperty(name = "hc.oidc-url")
    String issuer = "";

    @Inject
    @Nullable
    ServiceTokens tokens;

    @Test
    void a_clerk_wants_a_page_logs_in_and_sees_it_and_is_known_to_the_api_too() {
        var page = logIn("clerk.wang", "/audit/desk");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("<title>desk</title>");
        var institution = get(publicUrl + "/audit/api/samples/institution", "application/json");
        assertThat(institution.jsonPath().getString("institution")).isEqualTo("35020001");
    }

    @Test
    void whoever_has_logged_in_and_has_another_role_is_refused_and_not_sent_in_circles() {
        assertThat(logIn("bureau.wu", "/audit/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_posts_only_from_our_own_pages() {
        logIn("clerk.wang", "/audit/desk");

        assertThat(post("same-origin").statusCode()).isEqualTo(201);
        assertThat(post("cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_identity_provider() {
        logIn("clerk.wang", "/audit/desk");

        follow(get(publicUrl + "/audit/staff/sign-out", "text/html"));

        assertThat(follow(get(publicUrl + "/audit/desk", "text/html")).asString())
                .contains("name=\"password\"");
    }

    @Test
    void a_service_gets_a_token_in_its_own_name() {
        var token = Objects.requireNonNull(tokens).authorization().await().atMost(Duration.ofSeconds(10));

        given().header("Authorization", token)
                .get("/api/samples/who")
                .then()
                .statusCode(200)
                .body("anonymous", equalTo(false))
                .body("roles", hasItem(Roles.SERVICE));
    }

    private Response logIn(String name, String path) {
        var form = follow(get(publicUrl + path, "text/html"));
        assertThat(form.statusCode()).isEqualTo(200);
        var action = found(FORM, form.asString()).replace("&amp;", "&");
        var address = URI.create(issuer).resolve(action).toString();
        var answer = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(jar(address))
                .formParam("username", name)
                .formParam("password", "healthcard")
                .formParam("token", found(FORM_TOKEN, form.asString()))
                .post(address);
        remember(address, answer);
        return follow(answer);
    }

    private Response follow(Response first) {
        var answer = first;
        for (var hop = 0; hop < HOPS_MAX && answer.statusCode() / 100 == 3; hop++) {
            answer = get(address(answer), "text/html");
        }
        return answer;
    }

    /// Ours are paths, the identity provider's and OIDC's are whole addresses.
    private String address(Response answer) {
        return URI.create(publicUrl).resolve(answer.header("Location")).toString();
    }

    private Response get(String address, String accept) {
        var answer = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept(accept)
                .cookies(jar(address))
                .get(address);
        remember(address, answer);
        return answer;
    }

    private Response post(String site) {
        var address = publicUrl + "/audit/api/samples";
        return given().cookies(jar(address))
                .header("Sec-Fetch-Site", site)
                .contentType("application/json")
                .body("{\"name\":\"n\",\"bornOn\":\"1990-01-01\",\"amountFen\":1,\"kind\":\"FIRST\"}")
                .post(address);
    }

    private void remember(String address, Response answer) {
        var jar = jar(address);
        answer.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                jar.remove(cookie.getName());
            } else {
                jar.put(cookie.getName(), URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
            }
        });
    }

    private Map<String, String> jar(String address) {
        return cookies.computeIfAbsent(URI.create(address).getAuthority(), _ -> new HashMap<>());
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in the page", pattern).isTrue();
        return matcher.group(1);
    }
}
