package city.healthcard.webkit.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import city.healthcard.webkit.sample.KitProfile;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInTest {

    @Test
    void a_citizens_page_sends_a_browser_to_the_citizens_door_and_remembers_where_it_wanted_to_go() {
        browser()
                .get("/mine?before=3&limit=20")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/card/sign-in?to=%2Fkit%2Fmine%3Fbefore%3D3%26limit%3D20"));
    }

    @Test
    void a_staff_page_sends_a_browser_to_the_staffs_door() {
        browser()
                .get("/desk")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/kit/staff/sign-in?to=%2Fkit%2Fdesk"));
    }

    @Test
    void the_staffs_door_leads_to_the_identity_provider_with_a_code_challenge() {
        browser()
                .get("/staff/sign-in?to=%2Fkit%2Fdesk")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        allOf(
                                containsString("/realms/healthcard/protocol/openid-connect/auth"),
                                containsString("response_type=code"),
                                containsString("client_id=staff-pages"),
                                containsString("code_challenge_method=S256"),
                                containsString("redirect_uri=http%3A%2F%2Fcity.test%2Fkit%2Fstaff%2Fsigned-in")))
                .header("Set-Cookie", allOf(startsWith("q_auth_staff"), containsStringIgnoringCase("HttpOnly")));
    }

    @Test
    void coming_back_without_a_state_is_answered_with_a_new_login() {
        browser().get("/staff/signed-in?code=stolen").then().statusCode(302);
    }

    @Test
    void a_citizen_before_a_staff_page_is_shown_the_staffs_door() {
        var token = TokenIssuers.citizen("citizen-1", Set.of(Roles.CITIZEN), Map.of());

        browser()
                .cookie(CitizenCookie.NAME, token)
                .get("/desk")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/kit/staff/sign-in"));
    }

    @Test
    void a_stale_cookie_leads_to_the_door_again() {
        var token = TokenIssuers.expiredCitizen("citizen-1", Set.of(Roles.CITIZEN));

        browser()
                .cookie(CitizenCookie.NAME, token)
                .get("/mine")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/card/sign-in"));
    }

    @Test
    void a_program_is_not_sent_anywhere() {
        given().get("/desk").then().statusCode(401);
        browser().header("HX-Request", "true").get("/desk").then().statusCode(401);
        browser().get("/api/samples/institution").then().statusCode(401);
    }

    @Test
    void a_page_says_which_scripts_may_run_and_that_nobody_may_frame_or_store_it() {
        browser()
                .get("/")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("script-src 'self'"), containsString("frame-ancestors 'none'")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_page_that_does_not_exist_is_told_of_whatever_cookies_the_browser_brings() {
        browser().cookie("q_session_staff", "stale").get("/nowhere").then().statusCode(404);
        browser().cookie(CitizenCookie.NAME, "stale").get("/nowhere").then().statusCode(404);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
