package city.healthcard.webkit.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.healthcard.webkit.sample.KitProfile;
import city.healthcard.webkit.sample.SampleCards;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntranceTest {

    private static final String INSTITUTION = "/api/samples/institution";
    private static final String WHO = "/api/samples/who";
    private static final String ONE = "/api/samples/" + new UUID(1, 1) + "?limit=1";

    @Test
    void a_clerk_comes_in_with_a_token_of_the_identity_provider_and_is_known_by_its_claims() {
        var token = TokenIssuers.staff("clerk-1", Set.of(Roles.DESK_CLERK), Map.of(Claims.INSTITUTION, "35020001"));

        given().header("Authorization", "Bearer " + token)
                .get(INSTITUTION)
                .then()
                .statusCode(200)
                .body("institution", equalTo("35020001"))
                .body("own", equalTo(true))
                .body("other", equalTo(false));
    }

    @Test
    void the_gateway_acts_for_every_institution() {
        var token =
                TokenIssuers.staff("importer", Set.of(Roles.INSTITUTION_GATEWAY, Roles.INSTITUTION_SYSTEM), Map.of());

        given().header("Authorization", "Bearer " + token)
                .get(INSTITUTION)
                .then()
                .statusCode(200)
                .body("own", equalTo(true))
                .body("other", equalTo(true));
    }

    @Test
    void a_token_that_was_verified_a_moment_ago_is_good_again() {
        var token = TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());

        for (var attempt = 0; attempt < 3; attempt++) {
            given().header("Authorization", "Bearer " + token).get(ONE).then().statusCode(200);
        }
    }

    @Test
    void nobody_hears_in_both_languages_that_signing_in_comes_first() {
        given().get(INSTITUTION)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .header("Cache-Control", equalTo("no-store"))
                .body("code", equalTo("access.unauthenticated"))
                .body("texts.zh", containsString("登录"))
                .body("texts.en", containsString("Sign in"));
    }

    @Test
    void another_role_is_forbidden() {
        var token = TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());

        given().header("Authorization", "Bearer " + token)
                .get(INSTITUTION)
                .then()
                .statusCode(403)
                .body("code", equalTo("access.forbidden"));
    }

    @Test
    void an_endpoint_that_names_nobody_admits_nobody() {
        var token = TokenIssuers.staff("root", Roles.OF_STAFF_AND_MACHINES, Map.of());

        given().header("Authorization", "Bearer " + token)
                .get("/api/samples/undeclared")
                .then()
                .statusCode(403);
    }

    @Test
    void a_forged_token_is_refused() {
        var token = TokenIssuers.forgedStaff("clerk-1", Set.of(Roles.DESK_CLERK));

        given().header("Authorization", "Bearer " + token)
                .get(INSTITUTION)
                .then()
                .statusCode(401);
    }

    @Test
    void what_is_not_a_token_at_all_is_refused() {
        for (var nonsense : Set.of("x", "a.b.c", "..", "e30.e30.", "e30.e30.e30", "%00")) {
            given().header("Authorization", "Bearer " + nonsense)
                    .get(INSTITUTION)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var token = TokenIssuers.staff("clerk-1", Set.of(Roles.DESK_CLERK), Map.of());
        var unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";

        given().header("Authorization", "Bearer " + unsigned)
                .get(INSTITUTION)
                .then()
                .statusCode(401);
    }

    @Test
    void a_citizen_comes_in_with_the_cookie() {
        citizen(UUID.randomUUID()).get(ONE).then().statusCode(200);
    }

    @Test
    void a_citizen_comes_in_with_the_same_token_as_a_bearer() {
        var token = citizenToken(UUID.randomUUID());

        given().header("Authorization", "Bearer " + token).get(ONE).then().statusCode(200);
    }

    @Test
    void card_service_cannot_make_somebody_an_auditor() {
        var token = TokenIssuers.citizen("citizen-1", Set.of(Roles.BUREAU, Roles.DESK_CLERK), Map.of());

        given().header("Authorization", "Bearer " + token).get(ONE).then().statusCode(403);
    }

    @Test
    void the_identity_provider_cannot_make_somebody_a_citizen() {
        var token = TokenIssuers.staff("clerk-1", Set.of(Roles.CITIZEN), Map.of());

        given().header("Authorization", "Bearer " + token).get(ONE).then().statusCode(403);
    }

    @Test
    void the_token_of_a_blocked_card_is_refused_although_it_has_not_expired() {
        citizen(SampleCards.BLOCKED).get(ONE).then().statusCode(401).body("code", equalTo("access.card-not-usable"));
    }

    @Test
    void when_nothing_can_be_found_out_about_a_card_the_answer_is_to_try_again() {
        citizen(SampleCards.UNREACHABLE).get(ONE).then().statusCode(503).body("code", equalTo("service.unavailable"));
    }

    @Test
    void an_open_endpoint_knows_who_is_there() {
        citizen(UUID.randomUUID())
                .get(WHO)
                .then()
                .statusCode(200)
                .body("anonymous", equalTo(false))
                .body("roles", hasItem(Roles.CITIZEN));
        given().get(WHO).then().statusCode(200).body("anonymous", equalTo(true));
    }

    @Test
    void a_stale_cookie_shuts_nobody_out_of_an_open_endpoint() {
        given().cookie(CitizenCookie.NAME, TokenIssuers.expiredCitizen("citizen-1", Set.of(Roles.CITIZEN)))
                .get(WHO)
                .then()
                .statusCode(200)
                .body("anonymous", equalTo(true));
    }

    @Test
    void a_stale_cookie_opens_nothing() {
        given().cookie(CitizenCookie.NAME, TokenIssuers.expiredCitizen("citizen-1", Set.of(Roles.CITIZEN)))
                .get(ONE)
                .then()
                .statusCode(401);
    }

    private static RequestSpecification citizen(UUID card) {
        return given().cookie(CitizenCookie.NAME, citizenToken(card));
    }

    private static String citizenToken(UUID card) {
        return TokenIssuers.citizen(
                "citizen-1",
                Set.of(Roles.CITIZEN),
                Map.of(
                        Claims.CARD,
                        card.toString(),
                        Claims.CITIZEN,
                        UUID.randomUUID().toString()));
    }
}
