package city.healthcard.webkit.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.webkit.sample.AloneProfile;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AloneProfile.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeighboursDownTest {

    @Test
    void a_service_starts_and_shows_its_open_pages() {
        given().accept("text/html").get("/").then().statusCode(200);
    }

    @Test
    void a_token_that_cannot_be_verified_now_is_answered_with_try_again() {
        var token = TokenIssuers.citizen("citizen-1", Set.of(Roles.CITIZEN), Map.of());

        given().cookie(CitizenCookie.NAME, token)
                .get("/api/samples/0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e?limit=1")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("service.unavailable"));
    }
}
