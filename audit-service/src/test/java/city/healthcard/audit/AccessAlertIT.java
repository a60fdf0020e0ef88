package city.healthcard.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.healthcard.contracts.records.RecordsContract;
import city.healthcard.contracts.records.RecordsContract.FileRead;
import city.healthcard.contracts.records.RecordsContract.ReadingRefused;
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
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What records-service tells of one person's accesses becomes an alert when it is too much, by `access-alerts.json`.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(user = "bureau.wu", roles = Roles.BUREAU)
@SuppressWarnings("NullAway.Init")
class AccessAlertIT {

    private static final String ALERTS = "/api/access-alerts";
    private static final int REFUSED_MAX = 10;
    private static final int FILES_MAX = 60;

    /// One window, whenever the test runs.
    private static final Instant HOUR =
            Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Pool pool;

    @TestHTTPResource
    URI audit;

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    private static String somebody() {
        return "dr-" + UUID.randomUUID();
    }

    private static List<RecordsContract> refusals(String reader, int count) {
        return IntStream.range(0, count)
                .<RecordsContract>mapToObj(number -> new ReadingRefused(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        reader,
                        "institution",
                        "35020001",
                        "TREAT",
                        "file.not-entitled",
                        HOUR.plusSeconds(60L * number)))
                .toList();
    }

    private static List<RecordsContract> readings(String reader, int count) {
        return IntStream.range(0, count)
                .<RecordsContract>mapToObj(number -> new FileRead(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        reader,
                        "institution",
                        "35020001",
                        "TREAT",
                        HOUR.plusSeconds(30L * number)))
                .toList();
    }

    private static void told(List<RecordsContract> facts) {
        for (var at = 0; at < facts.size(); at++) {
            Neighbours.say(facts.get(at), "told-" + facts.hashCode() + "-" + at);
        }
    }

    private static ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .put(ALERTS + path)
                .then();
    }

    private static List<String> alertsAbout(String reader) {
        return given().get(ALERTS)
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.reader == '" + reader + "' }.id");
    }

    /// The alert about somebody, once it is there.
    private static String alertAbout(String reader) {
        eventually(() -> assertThat(alertsAbout(reader)).hasSize(1));
        return alertsAbout(reader).getFirst();
    }

    private static String raised(String reader) {
        told(refusals(reader, REFUSED_MAX + 1));
        return alertAbout(reader);
    }

    private long raisedOnRecord(String reader) {
        return pool.preparedQuery("select count(*) from event where type = 'audit/access-alert-raised/1'"
                        + " and convert_from(payload, 'UTF8') like $1")
                .execute(Tuple.of("%" + reader + "%"))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void as_many_refusals_as_the_limit_raise_nothing_and_one_more_raises_one_alert_however_often_it_is_told() {
        var patient = somebody();
        var eager = somebody();
        var attempts = refusals(eager, REFUSED_MAX + 1);
        told(refusals(patient, REFUSED_MAX));
        told(attempts);
        told(attempts);
        var alert = alertAbout(eager);
        told(refusals(eager, 5));
        raised(somebody());
        assertThat(alertsAbout(patient)).isEmpty();
        assertThat(alertsAbout(eager)).containsExactly(alert);
        assertThat(raisedOnRecord(eager)).isEqualTo(1);
        given().get(ALERTS + "/" + alert)
                .then()
                .body("rule", equalTo("refused-within-an-hour"))
                .body("measure", equalTo("refused-attempts"))
                .body("policy", equalTo("2026-1"))
                .body("sightings", hasSize(REFUSED_MAX + 1));
    }

    @Test
    void one_person_who_reads_many_files_is_told_of_and_who_reads_as_many_as_is_allowed_is_not() {
        var busy = somebody();
        var curious = somebody();
        told(readings(busy, FILES_MAX));
        told(readings(curious, FILES_MAX + 1));
        var alert = alertAbout(curious);
        given().get(ALERTS + "/" + alert)
                .then()
                .body("rule", equalTo("files-within-an-hour"))
                .body("sightings", hasSize(FILES_MAX + 1));
        assertThat(alertsAbout(busy)).isEmpty();
    }

    @Test
    void an_alert_is_taken_up_and_closed_with_a_finding() {
        var alert = raised(somebody());
        put("/" + alert + "/finding", "{\"finding\": \"no-cause\"}")
                .statusCode(409)
                .body("code", equalTo("access-alert.not-held"));
        put("/" + alert + "/holder", "{}").statusCode(200);
        put("/" + alert + "/finding", "{\"finding\": \"perhaps\"}").statusCode(422);
        put("/" + alert + "/finding", "{\"finding\": \"to-follow\"}").statusCode(200);
        put("/" + alert + "/finding", "{\"finding\": \"no-cause\"}")
                .statusCode(409)
                .body("code", equalTo("access-alert.already-closed"));
        eventually(() -> given().get(ALERTS + "?state=closed")
                .then()
                .body("find { it.id == '" + alert + "' }.finding", equalTo("to-follow"))
                .body("find { it.id == '" + alert + "' }.holder", equalTo("bureau.wu")));
        given().get(ALERTS).then().body("id", not(hasItem(alert)));
    }

    @Test
    void whom_an_alert_is_about_neither_sees_it_nor_looks_into_it() {
        told(refusals("bureau.wu", REFUSED_MAX + 1));
        eventually(() -> assertThat(raisedOnRecord("bureau.wu")).isEqualTo(1));
        var another = raised(somebody());
        var own = pool.query("select stream_id from event where type = 'audit/access-alert-raised/1'"
                        + " and convert_from(payload, 'UTF8') like '%\"reader\":\"bureau.wu\"%'")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0)
                .substring("access-alert-".length());
        put("/" + own + "/holder", "{}").statusCode(404).body("code", equalTo("access-alert.unknown"));
        given().get(ALERTS + "/" + own).then().statusCode(404).body("code", equalTo("access-alert.unknown"));
        given().get("/access-alerts/" + own).then().statusCode(404);
        given().header("Accept", "text/html")
                .get("/access-alerts")
                .then()
                .body(containsString(another))
                .body(not(containsString(own)));
        assertThat(alertsAbout("bureau.wu")).isEmpty();
    }

    @Test
    @TestSecurity(user = "auditor.chen", roles = Roles.REGISTRATION_AUDITOR)
    void who_audits_applications_has_no_business_here() {
        given().get(ALERTS).then().statusCode(403);
        given().get("/access-alerts").then().statusCode(403);
        given().get("/access-alerts/" + UUID.randomUUID()).then().statusCode(403);
    }

    private static String sent(String path, String finding) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("finding", finding)
                .post("/access-alerts/" + path)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static String page(String location) {
        return given().get(location.replaceFirst("^.*/audit/", "/"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void what_was_sent_is_answered_by_another_page_that_knows_it_at_once() {
        var alert = raised(somebody());
        assertThat(page(sent(alert + "/holder", ""))).contains("/access-alerts/" + alert + "/finding");
        assertThat(page(sent(alert + "/release", ""))).contains("/access-alerts/" + alert + "/holder");
        sent(alert + "/holder", "");
        assertThat(page(sent(alert + "/finding", "no-cause"))).doesNotContain("alert-" + alert);
    }

    @Test
    void what_is_not_there_is_unknown() {
        put("/" + UUID.randomUUID() + "/holder", "{}").statusCode(404).body("code", equalTo("access-alert.unknown"));
        given().get(ALERTS + "/" + UUID.randomUUID()).then().statusCode(404);
        given().get(ALERTS + "?state=lost").then().statusCode(422);
    }

    @OnAScreen
    void an_alert_is_looked_into_on_the_page(Setting setting) {
        var alert = raised(somebody());
        var here = "#alert-" + alert;
        try (var tab = CHROMIUM.open(setting, audit + "access-alerts")) {
            tab.await(here);
            tab.mustBeGood("access-alerts");
            tab.follow(here + " p a");
            tab.await("li.event");
            assertThat(tab.texts("li.event")).hasSize(REFUSED_MAX + 1);
            tab.mustBeGood("access-alert");
            tab.go(audit + "access-alerts");
            tab.follow(here + " form button");
            tab.await(here + " input[value=to-follow]");
            tab.mustBeGood("access-alerts-held");
            tab.click("#to-follow-" + alert);
            tab.follow(here + " form.question button");
            tab.await(".badge.done");
            assertThat(tab.texts(here)).isEmpty();
            tab.mustBeGood("access-alerts-closed");
        }
    }

    @OnAScreen
    void what_is_missing_is_said_on_the_page(Setting setting) {
        var alert = raised(somebody());
        put("/" + alert + "/holder", "{}").statusCode(200);
        eventually(() -> given().get(ALERTS + "/" + alert).then().body("holder", equalTo("bureau.wu")));
        try (var tab = CHROMIUM.open(setting, audit + "access-alerts")) {
            tab.follow("#alert-" + alert + " form.question button");
            tab.await(".expected-all");
            tab.mustLookGood("access-alerts-expected");
        }
    }
}
