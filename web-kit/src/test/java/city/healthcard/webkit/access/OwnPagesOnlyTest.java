package city.healthcard.webkit.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

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
class OwnPagesOnlyTest {

    private static final String SAMPLES = "/api/samples";

    @Test
    void our_own_page_may_post_with_a_citizens_cookie() {
        citizen().header("Sec-Fetch-Site", "same-origin").post(SAMPLES).then().statusCode(201);
        citizen().header("Origin", TokenIssuers.PUBLIC_URL).post(SAMPLES).then().statusCode(201);
    }

    @Test
    void a_page_of_another_site_may_not() {
        for (var site : Set.of("cross-site", "same-site")) {
            citizen()
                    .header("Sec-Fetch-Site", site)
                    .post(SAMPLES)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("access.cross-site"));
        }
        citizen().header("Origin", "http://evil.test").post(SAMPLES).then().statusCode(403);
        citizen().header("Origin", "null").post(SAMPLES).then().statusCode(403);
    }

    @Test
    void a_cookie_without_any_word_of_where_it_comes_from_is_refused() {
        citizen().post(SAMPLES).then().statusCode(403);
    }

    @Test
    void another_site_may_not_sign_somebody_in_who_has_no_cookie_yet() {
        body(given())
                .header("Sec-Fetch-Site", "cross-site")
                .post(SAMPLES)
                .then()
                .statusCode(403);
    }

    @Test
    void a_program_with_a_bearer_is_not_concerned() {
        var token = TokenIssuers.staff("clerk", Set.of(Roles.DESK_CLERK), Map.of());

        body(given())
                .header("Authorization", "Bearer " + token)
                .post(SAMPLES)
                .then()
                .statusCode(201);
    }

    private static RequestSpecification citizen() {
        return body(given())
                .cookie(CitizenCookie.NAME, TokenIssuers.citizen("citizen-1", Set.of(Roles.CITIZEN), Map.of()));
    }

    private static RequestSpecification body(RequestSpecification request) {
        return request.contentType("application/json")
                .body("{\"name\":\"n\",\"bornOn\":\"1990-01-01\",\"amountFen\":1,\"kind\":\"FIRST\"}");
    }
}
