package city.healthcard.localstack.identity;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoginTest {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-of-RFC-7636";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private TestProvider provider;
    private final Map<String, String> cookies = new HashMap<>();

    @BeforeEach
    void start(@TempDir Path state) {
        provider = TestProvider.withKey(state);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void a_clerk_logs_in_and_the_pages_get_a_token_that_says_who_it_is() throws ParseException {
        var back = logIn("clerk.wang", "healthcard");

        assertThat(back).containsEntry("state", "the-state").containsEntry("iss", provider.issuer());
        var tokens = new JsonObject(exchange(back.get("code"), VERIFIER).body());
        var access = provider.verified(tokens.getString("access_token"));
        var id = provider.verified(tokens.getString("id_token"));
        assertThat(access.getStringListClaim("groups")).containsExactly("desk-clerk");
        assertThat(access.getStringClaim("institution")).isEqualTo("35020001");
        assertThat(access.getStringClaim("district")).isEqualTo("350203");
        assertThat(id.getAudience()).containsExactly("staff-pages");
        assertThat(id.getStringClaim("nonce")).isEqualTo("the-nonce");
        assertThat(id.getStringClaim("name")).isEqualTo("王芳");
        assertThat(id.getSubject()).isEqualTo(access.getSubject()).doesNotContain("wang");
    }

    @Test
    void a_code_counts_once_for_a_minute_and_only_with_its_verifier() {
        var code = logIn("auditor.lin", "healthcard").get("code");
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(exchange(code, VERIFIER).body()).contains("invalid_grant");

        assertThat(exchange(askAgain().get("code"), "another-verifier").body()).contains("invalid_grant");

        var late = askAgain().get("code");
        provider.passes(Duration.ofSeconds(61));
        assertThat(exchange(late, VERIFIER).body()).contains("invalid_grant");
    }

    @Test
    void whoever_has_logged_in_is_not_asked_again() {
        logIn("bureau.wu", "healthcard");

        assertThat(askAgain()).containsKey("code");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        var wrong = submit("clerk.wang", "guess");
        var unknown = submit("nobody", "guess");

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("账号或密码不正确");
        assertThat(unknown.body()).contains("账号或密码不正确");
    }

    @Test
    void whoever_guesses_has_to_wait_and_longer_each_time() {
        for (var guess = 0; guess < 5; guess++) {
            submit("finance.zhao", "guess-" + guess);
        }

        assertThat(submit("finance.zhao", "healthcard").statusCode()).isEqualTo(429);
        provider.passes(Duration.ofSeconds(61));
        submit("finance.zhao", "guess-6");
        provider.passes(Duration.ofSeconds(61));
        assertThat(submit("finance.zhao", "healthcard").statusCode()).isEqualTo(429);
        provider.passes(Duration.ofSeconds(61));
        assertThat(submit("finance.zhao", "healthcard").statusCode()).isEqualTo(303);
    }

    @Test
    void the_page_speaks_chinese_and_english_and_runs_no_script() {
        var chinese = show(provider, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        var english = show(provider, "Accept-Language", "en-GB");

        assertThat(chinese.body()).contains("工作人员登录").contains("lang=\"zh-CN\"").doesNotContain("<script");
        assertThat(english.body()).contains("Staff sign-in").contains("lang=\"en\"");
        assertThat(chinese.body()).doesNotContainPattern("\\{[a-z]+}");
        assertThat(chinese.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("form-action 'self' http://localhost:8080")
                        .contains("frame-ancestors 'none'"));
    }

    @Test
    void what_a_person_types_is_shown_as_text() {
        assertThat(submit("<script>alert(1)</script>{password}", "x").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void a_client_is_never_answered_at_an_address_that_is_not_its_own() {
        var query = new HashMap<>(query());
        query.put("redirect_uri", "http://evil.test/audit/staff/signed-in");

        var answer = provider.get("/protocol/openid-connect/auth?" + TestProvider.encoded(query));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("无法从这里登录").doesNotContain("evil.test");
    }

    @Test
    void a_login_without_a_code_challenge_is_not_begun() {
        var query = new HashMap<>(query());
        query.remove("code_challenge");

        assertThat(provider.get("/protocol/openid-connect/auth?" + TestProvider.encoded(query))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_form_that_this_browser_was_not_shown_logs_nobody_in() {
        var answer = provider.post(
                "/protocol/openid-connect/auth?" + TestProvider.encoded(query()),
                Map.of("username", "clerk.wang", "password", "healthcard", "token", "forged"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("hc_login="));
    }

    @Test
    void a_session_is_renewed_until_it_is_left() {
        var tokens = new JsonObject(exchange(logIn("office.huang", "healthcard").get("code"), VERIFIER)
                .body());

        assertThat(renew(tokens).statusCode()).isEqualTo(200);
        provider.get(
                "/protocol/openid-connect/logout?id_token_hint=" + tokens.getString("id_token"),
                "Cookie",
                cookieHeader());
        assertThat(renew(tokens).body()).contains("invalid_grant");
        assertThat(show(provider, "Cookie", cookieHeader()).body()).contains("工作人员登录");
    }

    @Test
    void leaving_leads_back_only_to_our_own_pages() {
        var path = "/protocol/openid-connect/logout?post_logout_redirect_uri=";

        assertThat(provider.get(path + "http://localhost:8080/").headers().firstValue("Location"))
                .contains("http://localhost:8080/");
        assertThat(provider.get(path + "http://localhost:8080.evil.test/")
                        .headers()
                        .firstValue("Location"))
                .isEmpty();
    }

    @Test
    void a_session_that_was_idle_for_an_hour_is_over() {
        var tokens = new JsonObject(
                exchange(logIn("teller.xu", "healthcard").get("code"), VERIFIER).body());

        provider.passes(Duration.ofMinutes(61));

        assertThat(renew(tokens).body()).contains("invalid_grant");
    }

    @Test
    void the_demonstration_gets_a_token_for_name_and_password_and_can_ask_who_it_is_for() {
        var answer = provider.askForToken(Map.of(
                "grant_type", "password", "client_id", "story", "username", "teller.xu", "password", "healthcard"));
        var token = new JsonObject(answer.body()).getString("access_token");

        var who = provider.get("/protocol/openid-connect/userinfo", "Authorization", "Bearer " + token);

        assertThat(new JsonObject(who.body()).getString("branch")).isEqualTo("350203-01");
        assertThat(provider.get("/protocol/openid-connect/userinfo").statusCode())
                .isEqualTo(401);
    }

    @Test
    void discovery_tells_where_everything_is() {
        var document =
                new JsonObject(provider.get("/.well-known/openid-configuration").body());

        assertThat(document.getString("issuer")).isEqualTo(provider.issuer());
        assertThat(document.getString("token_endpoint"))
                .isEqualTo(provider.issuer() + "/protocol/openid-connect/token");
    }

    private Map<String, String> logIn(String name, String password) {
        var answer = submit(name, password);
        assertThat(answer.statusCode()).isEqualTo(303);
        return back(answer);
    }

    private HttpResponse<String> submit(String name, String password) {
        var shown = show(provider);
        remember(shown);
        var token = FORM_TOKEN.matcher(shown.body());
        assertThat(token.find()).isTrue();
        var answer = provider.post(
                "/protocol/openid-connect/auth?" + TestProvider.encoded(query()),
                Map.of("username", name, "password", password, "token", token.group(1)),
                "Cookie",
                cookieHeader());
        remember(answer);
        return answer;
    }

    private Map<String, String> askAgain() {
        var answer = show(provider, "Cookie", cookieHeader());
        assertThat(answer.statusCode()).isEqualTo(303);
        return back(answer);
    }

    private static HttpResponse<String> show(TestProvider provider, String... headers) {
        return provider.get("/protocol/openid-connect/auth?" + TestProvider.encoded(query()), headers);
    }

    private HttpResponse<String> exchange(@Nullable String code, String verifier) {
        return provider.askForToken(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                TestProvider.REDIRECT,
                "code_verifier",
                verifier,
                "client_id",
                "staff-pages",
                "client_secret",
                "local-only-staff-pages-secret-0001"));
    }

    private HttpResponse<String> renew(JsonObject tokens) {
        return provider.askForToken(Map.of(
                "grant_type", "refresh_token",
                "refresh_token", tokens.getString("refresh_token"),
                "client_id", "staff-pages",
                "client_secret", "local-only-staff-pages-secret-0001"));
    }

    private static Map<String, String> query() {
        return Map.of(
                "client_id", "staff-pages",
                "redirect_uri", TestProvider.REDIRECT,
                "response_type", "code",
                "scope", "openid",
                "state", "the-state",
                "nonce", "the-nonce",
                "code_challenge", Secrets.challengeOf(VERIFIER),
                "code_challenge_method", "S256");
    }

    private static Map<String, String> back(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(TestProvider.REDIRECT + "?");
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void remember(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite");
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
