package city.healthcard.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import city.healthcard.contracts.records.RecordsContract.AccessQuestioned;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What records-service tells of questioned accesses becomes cases that access auditors look into.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(user = "bureau.wu", roles = Roles.BUREAU)
@SuppressWarnings("NullAway.Init")
class AccessCaseIT {

    private static final String CASES = "/api/access-cases";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI audit;

    private static UUID questioned(String reader, String refusal) {
        var question = told(reader, refusal);
        eventually(() -> given().get(CASES + "/" + question).then().statusCode(200));
        return question;
    }

    private static UUID told(String reader, String refusal) {
        var question = UUID.randomUUID();
        var now = Instant.now();
        var asked = new AccessQuestioned(
                UUID.randomUUID(),
                question,
                UUID.randomUUID(),
                reader,
                "institution",
                "35020001",
                "TREAT",
                refusal,
                now.minusSeconds(3600),
                "not-treated",
                now);
        Neighbours.say(asked, "asked-" + question);
        Neighbours.say(asked, "asked-" + question);
        return question;
    }

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .put(CASES + path)
                .then();
    }

    @Test
    void a_question_opens_one_case_that_is_taken_up_and_closed_with_a_finding() {
        var question = questioned("dr", "");
        given().get(CASES)
                .then()
                .body("findAll { it.id == '" + question + "' }", hasSize(1))
                .body("find { it.id == '" + question + "' }.concern", equalTo("not-treated"))
                .body("find { it.id == '" + question + "' }.access.reader", equalTo("dr"));
        put("/" + question + "/finding", "{\"finding\": \"justified\"}")
                .statusCode(409)
                .body("code", equalTo("access-case.not-held"));
        put("/" + question + "/holder", "{}").statusCode(200);
        put("/" + question + "/finding", "{\"finding\": \"perhaps\"}").statusCode(422);
        put("/" + question + "/finding", "{\"finding\": \"unjustified\"}").statusCode(200);
        put("/" + question + "/finding", "{\"finding\": \"justified\"}")
                .statusCode(409)
                .body("code", equalTo("access-case.already-closed"));
        eventually(() -> given().get(CASES + "?state=closed")
                .then()
                .body("find { it.id == '" + question + "' }.finding", equalTo("unjustified"))
                .body("find { it.id == '" + question + "' }.holder", equalTo("bureau.wu"))
                .body("find { it.id == '" + question + "' }.closedAt", notNullValue()));
        given().get(CASES).then().body("id", not(hasItem(question.toString())));
    }

    @Test
    void nobody_looks_into_an_access_of_their_own_and_what_is_not_there_is_unknown() {
        var question = told("bureau.wu", "file.never-clinical");
        eventually(() ->
                put("/" + question + "/holder", "{}").statusCode(409).body("code", equalTo("access-case.own-access")));
        put("/" + UUID.randomUUID() + "/holder", "{}").statusCode(404).body("code", equalTo("access-case.unknown"));
        given().get(CASES + "/" + UUID.randomUUID()).then().statusCode(404);
        given().get(CASES + "?state=lost").then().statusCode(422);
    }

    @Test
    void who_is_questioned_sees_nothing_of_the_case() {
        var own = told("bureau.wu", "file.never-clinical");
        eventually(() -> put("/" + own + "/holder", "{}").statusCode(409));
        var later = questioned("dr", "");
        given().get(CASES + "/" + own).then().statusCode(404).body("code", equalTo("access-case.unknown"));
        given().get(CASES).then().body("id", hasItem(later.toString())).body("id", not(hasItem(own.toString())));
        given().header("Accept", "text/html")
                .get("/access-cases")
                .then()
                .body(containsString(later.toString()))
                .body(not(containsString(own.toString())));
    }

    @Test
    @TestSecurity(user = "auditor.chen", roles = Roles.REGISTRATION_AUDITOR)
    void who_audits_applications_has_no_business_here() {
        given().get(CASES).then().statusCode(403);
        given().get("/access-cases").then().statusCode(403);
    }

    private static String sent(String path, String finding) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("finding", finding)
                .post("/access-cases/" + path)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static String page(String location) {
        return given().get(URI.create(location).toString().replaceFirst("^.*/audit/", "/"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void what_was_sent_is_answered_by_another_page_that_knows_it_at_once() {
        var question = questioned("dr", "");
        assertThat(page(sent(question + "/holder", ""))).contains("/access-cases/" + question + "/finding");
        assertThat(page(sent(question + "/release", ""))).contains("/access-cases/" + question + "/holder");
        sent(question + "/holder", "");
        assertThat(page(sent(question + "/finding", "unclear"))).doesNotContain("case-" + question);
        given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .post("/access-cases/" + question + "/holder")
                .then()
                .statusCode(409);
    }

    @OnAScreen
    void a_case_is_looked_into_on_the_page(Setting setting) {
        var question = questioned("dr", "file.not-entitled");
        var here = "#case-" + question;
        try (var tab = CHROMIUM.open(setting, audit + "access-cases")) {
            tab.await(here);
            tab.mustBeGood("access-cases");
            tab.follow(here + " form button");
            tab.await(here + " input[value=unjustified]");
            tab.mustBeGood("access-cases-held");
            tab.click("#unjustified-" + question);
            tab.follow(here + " form.question button");
            tab.await(".badge.done");
            assertThat(tab.texts(here)).isEmpty();
            tab.mustBeGood("access-cases-closed");
        }
    }

    @OnAScreen
    void what_is_missing_is_said_on_the_page(Setting setting) {
        var question = questioned("dr", "");
        put("/" + question + "/holder", "{}").statusCode(200);
        eventually(() -> given().get(CASES + "/" + question).then().body("holder", equalTo("bureau.wu")));
        var here = "#case-" + question;
        try (var tab = CHROMIUM.open(setting, audit + "access-cases")) {
            tab.follow(here + " form.question button");
            tab.await(".expected-all");
            tab.mustLookGood("access-cases-expected");
        }
    }
}
