package city.healthcard.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import city.healthcard.contracts.audit.AuditContract.ApplicationReturned;
import city.healthcard.contracts.audit.AuditContract.FinanceApproved;
import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
import city.healthcard.contracts.payment.PaymentContract.DepositPaid;
import city.healthcard.contracts.payment.PaymentContract.DepositWaived;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardStoryIT {

    private static final String BRANCH = "350203-01";
    private static final String PASSWORD = "鹭江夜泊-2026";
    private static final AtomicInteger SERIALS = new AtomicInteger();
    private static final LocalDate BIRTH = LocalDate.of(1990, 1, 1);

    /// An application and whose it is.
    private record Applied(UUID id, UUID citizen, String number, String document) {}

    @Test
    void a_card_is_applied_for_made_collected_activated_and_used() {
        var application = ready();
        var batch = madeBatch();
        var consignment = atBranch(batch, application);

        as(teller())
                .body(collection(application, aDocument()))
                .post("/api/branch/collections")
                .then()
                .statusCode(409)
                .body("code", equalTo("collection.other-document"));
        var key = UUID.randomUUID();
        var handed = collects(application, key).statusCode(200).body("activationCode", notNullValue());
        var card = handed.extract().<String>path("cardNumber");
        var code = handed.extract().<String>path("activationCode");
        soon(() -> assertThat(collects(application, key)
                        .statusCode(200)
                        .header("Idempotent-Replayed", equalTo("true"))
                        .extract()
                        .asString())
                .isEqualTo(handed.extract().asString()));
        collects(application, UUID.randomUUID()).statusCode(409);
        soon(() -> as(teller()).get("/api/consignments/" + consignment).then().statusCode(200));

        activates(application, card, code, "350200").statusCode(422);
        activates(application, card, "00000000", PASSWORD).statusCode(422).body("code", equalTo("activation.refused"));
        var activation = UUID.randomUUID();
        activates(application, card, code, PASSWORD, activation).statusCode(200).body("state", equalTo("active"));
        activates(application, card, code, PASSWORD, activation).statusCode(200);
        activates(application, card, code, "另一个密码-2027").statusCode(422);

        signsIn(card, "错误的密码-1").statusCode(401).body("code", equalTo("session.refused"));
        signsIn("3502000000000007", PASSWORD).statusCode(401).body("code", equalTo("session.refused"));
        var token = signsIn(card, PASSWORD)
                .statusCode(200)
                .cookie("hc_citizen")
                .extract()
                .<String>path("token");
        assertThat(token.split("\\.")).hasSize(3);
        given().get("/api/keys")
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0].d", equalTo(null));
        soon(() -> shown(application).body("state", equalTo("fulfilled")));

        as(clerk())
                .body(form(application.document()))
                .post("/api/applications")
                .then()
                .statusCode(409)
                .body("code", equalTo("citizen.already-has-card"));
        blocks(application, card);
    }

    private void blocks(Applied application, String card) {
        var citizen = "/api/citizens/" + application.citizen();
        soon(() -> as(bureau()).get(citizen).then().statusCode(200).body("cards", hasSize(1)));
        var id = as(bureau()).get(citizen).then().extract().<String>path("cards[0].id");
        as(bureau())
                .body(Map.of("reason", "lost"))
                .post("/api/cards/" + id + "/blocking")
                .then()
                .statusCode(200);
        signsIn(card, PASSWORD).statusCode(401).body("code", equalTo("session.refused"));
        as(bureau()).post("/api/cards/" + id + "/unblocking").then().statusCode(200);
        signsIn(card, PASSWORD).statusCode(200);
    }

    @Test
    void the_same_key_brings_the_same_application_and_another_key_a_conflict() {
        var document = aDocument();
        var key = UUID.randomUUID();
        var first = applies(document, key).statusCode(201).extract().<String>path("id");
        applies(document, key).statusCode(201).body("id", equalTo(first)).body("state", equalTo("submitted"));
        applies(document, UUID.randomUUID()).statusCode(409).body("code", equalTo("application.already-open"));
    }

    @Test
    void a_form_with_faults_names_each_of_them_and_leaves_nothing() {
        var form = form("350203201002290015").replace("13900000000", "12");
        as(clerk())
                .body(form)
                .post("/api/applications")
                .then()
                .statusCode(422)
                .body("code", equalTo("request.invalid"))
                .body("errors.pointer", hasItem("#/applicant/document/number"))
                .body("errors.pointer", hasItem("#/applicant/phone"));
    }

    @Test
    void a_document_is_read_before_it_is_sent_or_its_refusal_explained() {
        as(clerk())
                .body(Map.of("type", "1", "number", "350203900101123"))
                .post("/api/documents/reading")
                .then()
                .statusCode(200)
                .body("number", equalTo("3502**********123X"))
                .body("birthDate", equalTo("1990-01-01"))
                .body("exportCode", equalTo("01"));
        as(clerk())
                .body(Map.of("type", "06", "number", "A12345678"))
                .post("/api/documents/reading")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/number"))
                .body(not(containsString("A12345678")));
        given().get("/api/document-types").then().statusCode(200).body("kinds.size()", equalTo(11));
    }

    @Test
    void a_returned_application_comes_back_as_a_new_round() {
        var application = submitted(aDocument());
        Neighbours.say(new ApplicationReturned(application.citizen(), application.id(), 1));
        soon(() -> shown(application).body("state", equalTo("returned")));
        as(clerk())
                .body(form(application.document()).replace("13900000000", "13911111111"))
                .post("/api/applications/" + application.id() + "/corrections")
                .then()
                .statusCode(200);
        soon(() -> shown(application).body("state", equalTo("submitted")).body("round", equalTo(2)));
        as(clerk())
                .post("/api/applications/" + application.id() + "/withdrawal")
                .then()
                .statusCode(200);
        soon(() -> shown(application).body("state", equalTo("withdrawn")));
        applies(application.document(), UUID.randomUUID()).statusCode(201);
    }

    @Test
    void for_the_insured_the_social_security_card_serves_and_death_ends_it() {
        var document = aDocument();
        var form = form(document)
                .replace(
                        "{\"kind\": \"uninsured\"}",
                        "{\"kind\": \"insured\", \"socialSecurityCard\": \"S" + document.substring(6) + "\"}");
        var taken = as(clerk()).body(form).post("/api/applications").then().statusCode(201);
        var application = applied(taken, document);
        Neighbours.say(new RegistrationApproved(application.citizen(), application.id(), 1));
        Neighbours.say(new DepositWaived(application.citizen(), application.id(), UUID.randomUUID()));
        Neighbours.say(new FinanceApproved(application.citizen(), application.id(), 1));
        soon(() -> shown(application).body("state", equalTo("fulfilled")));

        as(clerk())
                .body(collection(application, document))
                .post("/api/branch/activation-letters")
                .then()
                .statusCode(200)
                .body("activationCode", notNullValue());
        var citizen = "/api/citizens/" + application.citizen();
        as(bureau())
                .body(Map.of("diedOn", "2026-11-01"))
                .post(citizen + "/death")
                .then()
                .statusCode(200);
        soon(() -> as(bureau())
                .get(citizen)
                .then()
                .body("diedOn", equalTo("2026-11-01"))
                .body("cards[0].state", equalTo("ended")));
        as(bureau())
                .body(Map.of("ground", "purpose-ended"))
                .post("/api/erasures/" + application.citizen())
                .then()
                .statusCode(201);
    }

    @Test
    void names_are_told_in_full_or_masked_by_who_asks() {
        var application = submitted(aDocument());
        var question = Map.of("citizens", List.of(application.citizen()));
        as(bureau()).body(question).post("/api/names").then().statusCode(200).body("names[0].name", equalTo("测试人"));
        as(clerk())
                .body(question)
                .post("/api/names")
                .then()
                .statusCode(200)
                .body("names[0].name", equalTo("测**"))
                .body("names[0].document", not(equalTo(application.document())));
    }

    @Test
    void guessing_a_password_is_stopped_for_a_card_nobody_has_too() {
        for (var i = 0; i < 5; i++) {
            signsIn("3502009999999997", "falsch-" + i).statusCode(401);
        }
        signsIn("3502009999999997", "falsch-5").statusCode(429).body("code", equalTo("session.throttled"));
    }

    private Applied ready() {
        var application = submitted(aDocument());
        Neighbours.say(new DepositPaid(application.citizen(), application.id(), UUID.randomUUID(), 1000));
        Neighbours.say(new RegistrationApproved(application.citizen(), application.id(), 1));
        Neighbours.say(new FinanceApproved(application.citizen(), application.id(), 1));
        soon(() -> shown(application).body("state", equalTo("ready")));
        return application;
    }

    private static String madeBatch() {
        var key = UUID.randomUUID();
        var planned = as(office(), key).body("{}").post("/api/batches").then().statusCode(201);
        var batch = planned.extract().<String>path("batch");
        as(office(), key).body("{}").post("/api/batches").then().statusCode(201).body("batch", equalTo(batch));
        as(office()).body("{}").post("/api/batches/" + batch + "/order").then().statusCode(202);
        var cards = as(maker())
                .get("/api/batches/" + batch + "/print-list")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("cards.card");
        as(maker())
                .body(Map.of("made", List.of()))
                .post("/api/batches/" + batch + "/production-report")
                .then()
                .statusCode(422);
        as(maker())
                .body(Map.of("made", cards))
                .post("/api/batches/" + batch + "/production-report")
                .then()
                .statusCode(200)
                .body("state", equalTo("made"));
        as(office()).get("/api/batches/" + batch).then().body("state", equalTo("made"));
        return batch;
    }

    private static String atBranch(String batch, Applied application) {
        var consignment = as(office())
                .body(Map.of("batch", batch, "branch", BRANCH))
                .post("/api/consignments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("consignment");
        as(teller())
                .body("{}")
                .post("/api/consignments/" + consignment + "/receipt")
                .then()
                .statusCode(200);
        soon(() -> shown(application).body("state", equalTo("at-branch")));
        return consignment;
    }

    private static ValidatableResponse collects(Applied application, UUID key) {
        return as(teller(), key)
                .body(collection(application, application.document()))
                .post("/api/branch/collections")
                .then();
    }

    private static ValidatableResponse activates(Applied application, String card, String code, String password) {
        return activates(application, card, code, password, UUID.randomUUID());
    }

    private static ValidatableResponse activates(
            Applied application, String card, String code, String password, UUID key) {
        var body = Map.of(
                "cardNumber", card,
                "document", Map.of("type", "01", "number", application.document()),
                "activationCode", code,
                "password", password);
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/activation")
                .then();
    }

    private static ValidatableResponse signsIn(String card, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("cardNumber", card, "password", password))
                .post("/api/sessions")
                .then();
    }

    private static Map<String, Object> collection(Applied application, String document) {
        return Map.of("application", application.id().toString(), "document", Map.of("type", "01", "number", document));
    }

    private static Applied submitted(String document) {
        return applied(applies(document, UUID.randomUUID()).statusCode(201), document);
    }

    private static Applied applied(ValidatableResponse answer, String document) {
        var body = answer.extract();
        return new Applied(
                UUID.fromString(body.path("id")), UUID.fromString(body.path("citizen")), body.path("number"), document);
    }

    private static ValidatableResponse applies(String document, UUID key) {
        return as(clerk(), key).body(form(document)).post("/api/applications").then();
    }

    private static ValidatableResponse shown(Applied application) {
        return as(clerk()).get("/api/applications/" + application.id()).then().statusCode(200);
    }

    private static String aDocument() {
        return People.residentId(BIRTH, SERIALS.incrementAndGet()).number();
    }

    private static String form(String document) {
        return """
            {"applicant": {"name": "测试人", "sex": "male", "birthDate": "1990-01-01",
                           "document": {"type": "01", "number": "%s", "issuingState": "CHN"},
                           "phone": "13900000000", "address": "厦门市虚构路 1 号"},
             "coverage": {"kind": "uninsured"},
             "delivery": {"method": "branch", "branch": "350203-01"}}
            """.formatted(document);
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

    private static String office() {
        return TokenIssuers.staff("office", Set.of(Roles.CARD_OFFICE), Map.of());
    }

    private static String maker() {
        return TokenIssuers.staff("maker", Set.of(Roles.CARD_MAKER), Map.of());
    }

    private static String teller() {
        return TokenIssuers.staff("teller", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, BRANCH));
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }
}
