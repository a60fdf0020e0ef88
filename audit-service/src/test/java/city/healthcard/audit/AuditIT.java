package city.healthcard.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.contracts.card.CardContract.ApplicationWithdrawn;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.contracts.payment.PaymentContract.DepositPaid;
import city.healthcard.contracts.records.RecordsContract.FileRead;
import city.healthcard.contracts.records.RecordsContract.ReadingRefused;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CITIZEN = "6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f01";

    @Inject
    Reviews reviews;

    private final UUID citizen = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();

    @Test
    @TestSecurity(
            user = "auditor.lin",
            roles = {Roles.REGISTRATION_AUDITOR, Roles.FINANCE_AUDITOR})
    void a_review_goes_through_two_desks_but_not_by_one_person() {
        submitted();
        eventually(() -> shown().body("stage", equalTo("registration")).body("state", equalTo("open")));
        given().queryParam("limit", 200)
                .get("/api/reviews?stage=registration&state=open")
                .then()
                .statusCode(200)
                .body("reviews.application", hasItem(application.toString()))
                .body("total", greaterThan(0));

        decided("finance", approval()).statusCode(409).body("code", equalTo("review.registration-open"));
        decided("registration", approval()).statusCode(200).body("repeated", equalTo(false));
        decided("registration", approval()).statusCode(200).body("repeated", equalTo(true));
        decided("registration", Map.of("decision", "reject", "reasons", new String[] {"DUPLICATE"}))
                .statusCode(409)
                .body("code", equalTo("review.already-decided"));
        decided("finance", approval()).statusCode(409).body("code", equalTo("review.deposit-open"));

        Neighbours.say(new DepositPaid(citizen, application, UUID.randomUUID(), 1000));
        eventually(() -> shown().body("stage", equalTo("finance")));
        decided("finance", approval()).statusCode(409).body("code", equalTo("review.same-person"));
    }

    @Test
    @TestSecurity(user = "auditor.chen", roles = Roles.REGISTRATION_AUDITOR)
    void a_return_tells_why_and_the_note_goes_with_the_citizen() {
        submitted();
        eventually(() -> shown().body("stage", equalTo("registration")));
        command().post(review() + "/registration-claim").then().statusCode(200);
        eventually(() -> shown().body("heldByMe", equalTo(true)));
        decided("registration", Map.of("decision", "return"))
                .statusCode(422)
                .body("code", equalTo("review.reason-missing"));
        decided(
                        "registration",
                        Map.of("decision", "return", "reasons", new String[] {"OTHER"}, "note", "请补充照片", "round", 1))
                .statusCode(200);
        eventually(() -> shown().body("state", equalTo("returned"))
                .body("steps[-1].reasons[0].code", equalTo("OTHER"))
                .body("steps[-1].note", equalTo("请补充照片")));

        Neighbours.say(new CitizenErased(citizen));
        eventually(() -> shown().body("state", equalTo("returned")).body("steps[-1].note", nullValue()));
        decided("registration", approval()).statusCode(410).body("code", equalTo("review.erased"));
    }

    @Test
    @TestSecurity(user = "auditor.chen", roles = Roles.REGISTRATION_AUDITOR)
    void what_is_withdrawn_leaves_the_queue() {
        submitted();
        eventually(() -> shown().body("stage", equalTo("registration")));
        Neighbours.say(new ApplicationWithdrawn(citizen, application));
        eventually(() -> shown().body("state", equalTo("withdrawn")).body("stage", equalTo("none")));
        decided("registration", approval()).statusCode(409).body("code", equalTo("review.withdrawn"));
    }

    @Test
    @TestSecurity(
            user = "clerk",
            roles = Roles.DESK_CLERK,
            attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020001"))
    void the_desk_that_took_it_sees_the_decision_and_not_who_took_it() {
        submitted();
        eventually(() -> shown().body("state", equalTo("open")).body("steps[0].by", nullValue()));
        given().get("/api/reviews").then().statusCode(403);
        decided("registration", approval()).statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "clerk",
            roles = Roles.DESK_CLERK,
            attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020602"))
    void another_desk_sees_nothing() {
        submitted();
        await().atMost(PATIENCE)
                .until(() -> reviews.find(application).await().indefinitely().isPresent());
        given().get(review()).then().statusCode(404).body("code", equalTo("review.unknown"));
    }

    @Test
    @TestSecurity(user = "bureau.wu", roles = Roles.BUREAU)
    void the_register_begins_with_data_and_is_the_bureaus_to_change() {
        eventually(() -> given().get("/api/institutions/35020001")
                .then()
                .statusCode(200)
                .body("state", equalTo("designated"))
                .body("name", equalTo("厦门大学附属第一医院")));
        given().get("/api/institutions?district=350206")
                .then()
                .statusCode(200)
                .body("code", hasItem("35020602"))
                .body("code", not(hasItem("35020001")));

        institution("suspended").put("/api/institutions/35021302").then().statusCode(200);
        eventually(() -> given().get("/api/institutions/35021302").then().body("state", equalTo("suspended")));
        institution("suspended")
                .put("/api/institutions/35029999")
                .then()
                .statusCode(404)
                .body("code", equalTo("institution.unregistered"));
        institution("designated").put("/api/institutions/99").then().statusCode(422);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/institutions/35021302")
                .then()
                .statusCode(422);
        given().get("/api/oversight").then().statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "citizen",
            roles = Roles.CITIZEN,
            attributes = @SecurityAttribute(key = Claims.CITIZEN, value = CITIZEN))
    void a_citizen_sees_every_reading_and_refusal_numbered_without_a_gap() {
        given().get("/api/accesses").then().statusCode(200).body("accesses", empty());
        var reader = UUID.fromString(CITIZEN);
        for (var number = 0; number < 3; number++) {
            Neighbours.say(
                    new FileRead(reader, UUID.randomUUID(), "dr", "institution", "35020001", "TREAT", Instant.now()));
        }
        eventually(() -> given().get("/api/accesses?limit=2")
                .then()
                .statusCode(200)
                .body("count", equalTo(3))
                .body("head", notNullValue())
                .body("accesses.number", equalTo(List.of(3, 2))));
        given().get("/api/accesses?before=2").then().statusCode(200).body("accesses.number", equalTo(List.of(1)));
        var refused = new ReadingRefused(
                reader,
                UUID.randomUUID(),
                "stranger",
                "institution",
                "35020003",
                "TREAT",
                "file.not-entitled",
                Instant.now());
        Neighbours.say(refused, "told-twice/1");
        Neighbours.say(refused, "told-twice/1");
        eventually(() -> given().get("/api/accesses?limit=2")
                .then()
                .body("count", equalTo(4))
                .body("accesses.number", equalTo(List.of(4, 3)))
                .body("accesses.refusal", equalTo(List.of("file.not-entitled", ""))));
    }

    @Test
    void nobody_comes_in_without_a_name() {
        given().get("/api/reviews").then().statusCode(401);
        given().get("/api/oversight").then().statusCode(401);
        given().get("/api/institutions").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "auditor.chen", roles = Roles.REGISTRATION_AUDITOR)
    void a_command_needs_a_key_and_may_name_the_version_it_saw() {
        submitted();
        eventually(() -> shown().header("ETag", equalTo("\"1\"")));
        given().contentType(ContentType.JSON)
                .body(approval())
                .post(review() + "/registration-decision")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.idempotency-key"));
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"7\"")
                .body(approval())
                .post(review() + "/registration-decision")
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .body(approval())
                .post(review() + "/registration-decision")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    @TestSecurity(user = "bureau.wu", roles = Roles.BUREAU)
    void an_answer_comes_again_under_its_key_and_another_request_is_refused() {
        eventually(() -> given().get("/api/institutions/35020001").then().statusCode(200));
        var key = UUID.randomUUID();
        var first = suspends("35020604", key).statusCode(200).header("Idempotent-Replayed", nullValue());
        eventually(() -> suspends("35020604", key)
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo("true"))
                .header("ETag", equalTo(first.extract().header("ETag"))));
        suspends("35020603", key).statusCode(422).body("code", equalTo("request.idempotency-key-reused"));
    }

    private static ValidatableResponse suspends(String institution, UUID key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "state", "suspended",
                        "name", "翔安区新圩镇卫生院",
                        "nameEn", "Xinxu Township Health Centre, Xiang'an",
                        "district", "350213",
                        "kind", "TOWNSHIP_CENTRE"))
                .put("/api/institutions/" + institution)
                .then();
    }

    private void submitted() {
        Neighbours.say(new ApplicationSubmitted(
                citizen, application, 1, false, "35020001", "350203", false, LocalDate.of(2026, 11, 23)));
    }

    private String review() {
        return "/api/reviews/" + application;
    }

    private ValidatableResponse shown() {
        return given().get(review()).then().statusCode(200);
    }

    private ValidatableResponse decided(String stage, Object decision) {
        return command()
                .body(decision)
                .post(review() + "/" + stage + "-decision")
                .then();
    }

    private static RequestSpecification command() {
        return given().contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }

    private static RequestSpecification institution(String state) {
        return command()
                .body(Map.of(
                        "state", state,
                        "name", "翔安区新圩镇卫生院",
                        "nameEn", "Xinxu Township Health Centre, Xiang'an",
                        "district", "350213",
                        "kind", "TOWNSHIP_CENTRE"));
    }

    private static Map<String, Object> approval() {
        return Map.of("decision", "approve");
    }

    private static void eventually(Runnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}
