package city.healthcard.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Somebody applies, takes the application back and is forgotten: by two people, and after a legal hold was lifted.
@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> VIEWS =
            List.of("application-details", "citizen-holdings", "correction-cases", "erasure-cases");

    @Inject
    Keyring keyring;

    @Inject
    Runtime runtime;

    /// An application that was taken back, and the key under which it was made.
    private record Gone(String citizen, String application, String document, UUID key) {}

    @Test
    void a_citizen_is_forgotten_by_two_and_nothing_readable_comes_back_from_here() {
        var gone = withdrawn(701);
        var erasures = "/api/erasures/" + gone.citizen();
        soon(() -> applies(gone).statusCode(201).header("Idempotent-Replayed", equalTo("true")));
        var erasure = as(bureau())
                .body(Map.of("ground", "consent-withdrawn"))
                .post(erasures)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("erasure");
        soon(() -> as(auditor()).get("/api/erasures").then().body("citizen", hasItem(gone.citizen())));
        as(bureau())
                .post(erasures + "/" + erasure + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("citizen.erasure-by-same-person"));
        holdsAndLifts(erasures, erasure);

        var approval = UUID.randomUUID();
        approves(erasures, erasure, approval).statusCode(200).body("state", equalTo("erased"));
        soon(() -> approves(erasures, erasure, approval).statusCode(200).body("state", equalTo("erased")));

        soon(() -> isForgotten(gone));
        tellsWhoDecided(erasures);
        VIEWS.forEach(this::rebuilt);
        isForgotten(gone);
        tellsWhoDecided(erasures);
        approves(erasures, UUID.randomUUID().toString(), UUID.randomUUID())
                .statusCode(410)
                .body("code", equalTo("citizen.erased"));
    }

    @Test
    void a_request_that_was_turned_down_stays_so_when_the_view_is_rebuilt_after_the_erasure() {
        var gone = withdrawn(703);
        var erasures = "/api/erasures/" + gone.citizen();
        var turnedDown = asks(erasures);
        as(auditor())
                .body(Map.of("ground", "not-settled"))
                .post(erasures + "/" + turnedDown + "/refusal")
                .then()
                .statusCode(200);
        var erasure = asks(erasures);
        approves(erasures, erasure, UUID.randomUUID()).statusCode(200);
        soon(() -> tellsBoth(erasures));
        rebuilt("erasure-cases");
        tellsBoth(erasures);
    }

    private static String asks(String erasures) {
        return as(bureau())
                .body(Map.of("ground", "consent-withdrawn"))
                .post(erasures)
                .then()
                .statusCode(201)
                .extract()
                .path("erasure");
    }

    private static void tellsBoth(String erasures) {
        as(auditor())
                .get(erasures)
                .then()
                .statusCode(200)
                .body("requests.state", contains("refused", "erased"))
                .body("requests.decidedBy", contains("auditor", "auditor"));
    }

    private void holdsAndLifts(String erasures, String erasure) {
        var hold = as(bureau())
                .body(Map.of("ground", "judicial"))
                .post(erasures + "/holds")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("hold");
        approves(erasures, erasure, UUID.randomUUID()).statusCode(409).body("code", equalTo("citizen.on-legal-hold"));
        soon(() -> as(bureau()).get(erasures).then().body("holds[0].ground", equalTo("judicial")));
        as(bureau())
                .post(erasures + "/holds/" + hold + "/lifting")
                .then()
                .statusCode(200)
                .body("state", equalTo("lifted"));
    }

    private void isForgotten(Gone gone) {
        as(bureau()).get("/api/citizens/" + gone.citizen()).then().statusCode(404);
        as(clerk()).get("/api/applications/" + gone.application()).then().statusCode(404);
        as(bureau())
                .body(Map.of("citizens", List.of(gone.citizen())))
                .post("/api/names")
                .then()
                .statusCode(200)
                .body("names.size()", equalTo(0));
        as(bureau())
                .get("/api/citizens/" + gone.citizen() + "/documents")
                .then()
                .statusCode(410);
        applies(gone).statusCode(410).header("Idempotent-Replayed", nullValue());
        assertThat(await(runtime.documents(ApplicationDetails.VIEW).find(gone.application())))
                .isEmpty();
        assertThat(await(keyring.bucketsOf(UUID.fromString(gone.citizen())))).isEmpty();
    }

    private static void tellsWhoDecided(String erasures) {
        as(auditor())
                .get(erasures)
                .then()
                .statusCode(200)
                .body("state", equalTo("erased"))
                .body("requests[0].requestedBy", equalTo("bureau"))
                .body("requests[0].decidedBy", equalTo("auditor"))
                .body("requests[0].ground", equalTo("consent-withdrawn"))
                .body("requests[0].policy", equalTo("2026-1"));
    }

    private void rebuilt(String view) {
        var keeper = runtime.keeper(view).orElseThrow();
        assertThat(keeper.rebuild()).isTrue();
        soon(() -> {
            var found = keeper.progress().lastRebuild();
            assertThat(found).isNotNull();
            assertThat(found.different())
                    .as("documents that differ after a rebuild of " + view)
                    .isZero();
        });
    }

    private static ValidatableResponse approves(String erasures, String erasure, UUID key) {
        return as(auditor(), key).post(erasures + "/" + erasure + "/approval").then();
    }

    private static Gone withdrawn(int serial) {
        var document = People.residentId(LocalDate.of(1985, 5, 5), serial).number();
        var key = UUID.randomUUID();
        var answer = applies(document, key).statusCode(201).extract();
        var gone = new Gone(answer.path("citizen"), answer.path("id"), document, key);
        soon(() -> as(clerk())
                .get("/api/applications/" + gone.application())
                .then()
                .statusCode(200));
        as(clerk())
                .post("/api/applications/" + gone.application() + "/withdrawal")
                .then()
                .statusCode(200);
        return gone;
    }

    private static ValidatableResponse applies(Gone gone) {
        return applies(gone.document(), gone.key());
    }

    private static ValidatableResponse applies(String document, UUID key) {
        return as(clerk(), key)
                .body("""
                        {"applicant": {"name": "测试忘", "sex": "unknown", "birthDate": "1985-05-05",
                                       "document": {"type": "01", "number": "%s", "issuingState": "CHN"},
                                       "phone": "13900000000", "address": "厦门市虚构路 1 号"},
                         "coverage": {"kind": "uninsured"},
                         "delivery": {"method": "branch", "branch": "350203-01"}}
                        """.formatted(document))
                .post("/api/applications")
                .then();
    }

    private static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID());
    }

    private static RequestSpecification as(String token, UUID key) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key);
    }

    private static String clerk() {
        return TokenIssuers.staff(
                "clerk", Set.of(Roles.DESK_CLERK), Map.of(Claims.INSTITUTION, "35020001", Claims.DISTRICT, "350203"));
    }

    private static String auditor() {
        return TokenIssuers.staff("auditor", Set.of(Roles.REGISTRATION_AUDITOR), Map.of());
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private static void soon(Runnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion::run);
    }
}
