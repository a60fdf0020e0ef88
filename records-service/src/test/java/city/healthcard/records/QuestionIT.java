package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.audit.AuditContract.AccessCaseClosed;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A citizen questions accesses to the own file; the same person is the access auditor who reads what was written.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = QuestionIT.CITIZEN,
        roles = {Roles.CITIZEN, Roles.BUREAU},
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = QuestionIT.CITIZEN))
@SuppressWarnings("NullAway.Init")
class QuestionIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000f101";
    private static final UUID CITIZEN_ID = UUID.fromString(CITIZEN);
    private static final String CARD = "3502999900000291";
    private static final String QUESTIONS = "/api/file/access-questions";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Town town;

    @Inject
    Door door;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void the_file_was_read_and_somebody_was_refused() {
        town.issue(new CitizenId(CITIZEN_ID), CARD);
        given().get("/api/file").then().statusCode(200);
        given().get("/api/citizens/" + CITIZEN + "/file").then().statusCode(403);
        soon(() -> given().get("/api/file/accesses").then().body("accesses.refusal", hasItem("file.never-clinical")));
    }

    private static String newestReading() {
        return given().get("/api/file/accesses")
                .then()
                .extract()
                .path("accesses.find { it.scope == 'FILE' && it.refusal == '' }.id");
    }

    /// A reading by somebody else that nobody has questioned yet.
    private String freshReading() {
        var before = newestReading();
        door.admit(new Reader.Guarding("guardian.lin", true), new CitizenId(CITIZEN_ID), Scope.FILE)
                .await()
                .atMost(Duration.ofSeconds(20));
        soon(() -> assertThat(newestReading()).isNotEqualTo(before));
        return newestReading();
    }

    private static ValidatableResponse ask(String access, String body, UUID key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/file/accesses/" + access + "/question")
                .then();
    }

    @Test
    void a_question_is_asked_once_kept_and_answered_when_the_case_is_closed() {
        var access = freshReading();
        var key = UUID.randomUUID();
        var body = "{\"concern\": \"not-treated\", \"words\": \"那天我在外地\"}";
        var question = ask(access, body, key).statusCode(201).extract().<String>path("question");
        ask(access, body, key).statusCode(201).body("question", equalTo(question));
        ask(access, body, UUID.randomUUID()).statusCode(409).body("code", equalTo("question.already-asked"));
        var asked = "find { it.question == '" + question + "' }";
        soon(() -> given().get(QUESTIONS)
                .then()
                .body(asked + ".access", equalTo(access))
                .body(asked + ".finding", equalTo(""))
                .body(asked + ".explainedAt", nullValue()));
        given().header("Accept", "text/html")
                .get("/access-questions/" + question)
                .then()
                .statusCode(200)
                .body(containsString("那天我在外地"));

        var closed = new AccessCaseClosed(
                CITIZEN_ID, UUID.fromString(question), UUID.fromString(access), "unjustified", Instant.now());
        Neighbours.say(closed, "closed-" + question);
        Neighbours.say(closed, "closed-" + question);
        soon(() -> given().get(QUESTIONS).then().body(asked + ".finding", equalTo("unjustified")));
        given().header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .get("/accesses")
                .then()
                .body(containsString("已查清：查看没有正当理由"));
    }

    @Test
    void who_is_questioned_does_not_see_what_was_written() {
        var own = given().get("/api/file/accesses")
                .then()
                .extract()
                .<String>path("accesses.find { it.refusal == 'file.never-clinical' }.id");
        var question = ask(own, "{\"concern\": \"other\", \"words\": \"我认识这个人\"}", UUID.randomUUID())
                .statusCode(201)
                .extract()
                .<String>path("question");
        given().header("Accept", "text/html")
                .get("/access-questions/" + question)
                .then()
                .statusCode(200)
                .body(not(containsString("我认识这个人")));
    }

    @Test
    void a_case_about_a_question_that_nobody_asked_changes_nothing_and_holds_nothing_up() {
        Neighbours.say(
                new AccessCaseClosed(CITIZEN_ID, UUID.randomUUID(), UUID.randomUUID(), "justified", Instant.now()));
        var access = freshReading();
        var question = ask(access, "{\"concern\": \"unknown-reader\"}", UUID.randomUUID())
                .statusCode(201)
                .extract()
                .<String>path("question");
        Neighbours.say(new AccessCaseClosed(
                CITIZEN_ID, UUID.fromString(question), UUID.fromString(access), "unclear", Instant.now()));
        soon(() -> given().get(QUESTIONS)
                .then()
                .body("find { it.question == '" + question + "' }.finding", equalTo("unclear")));
    }

    @Test
    void what_cannot_be_taken_is_said() {
        ask(UUID.randomUUID().toString(), "{\"concern\": \"not-treated\"}", UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("access.unknown"));
        var access = freshReading();
        ask(access, "{\"concern\": \"curiosity\"}", UUID.randomUUID()).statusCode(422);
        ask(access, "{\"concern\": \"other\", \"words\": \" \"}", UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("question.words-missing"));
        given().header("Accept", "text/html")
                .get("/access-questions/" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(not(containsString("class=\"written\"")));
    }

    @OnAScreen
    void a_question_is_asked_on_the_page_beside_the_access(Setting setting) {
        var access = freshReading();
        try (var tab = CHROMIUM.open(setting, records + "accesses")) {
            tab.mustBeGood("accesses-to-question");
            tab.follow("#access-" + access + " a.button");
            tab.mustBeGood("question");
            tab.click("#concern-not-treated");
            tab.fill("#words", "那天我在外地");
            tab.follow("main form button.next");
            assertThat(tab.texts("#access-" + access + " .badge.waiting")).hasSize(1);
            assertThat(tab.texts("#access-" + access + " a.button")).isEmpty();
            tab.mustBeGood("accesses-questioned");
        }
    }

    @OnAScreen
    void what_is_missing_is_said_on_the_page(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records + "accesses/" + freshReading() + "/question")) {
            tab.follow("main form button.next");
            tab.await(".expected-all");
            tab.mustLookGood("question-expected");
            tab.click("#concern-other");
            tab.follow("main form button.next");
            tab.await(".expected-all a[href='#words']");
        }
    }
}
