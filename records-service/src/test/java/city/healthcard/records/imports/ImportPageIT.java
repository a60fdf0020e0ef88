package city.healthcard.records.imports;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.Job.State;
import city.healthcard.records.job.JobStore;
import city.healthcard.records.job.Jobs;
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
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "clerk-8",
        roles = Roles.DESK_CLERK,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = ImportPageIT.INSTITUTION))
@SuppressWarnings("NullAway.Init")
class ImportPageIT {

    static final String INSTITUTION = "35020663";
    private static final String PAGE = "/posts/imports";
    private static final String VISIT = """
            {"institution": "35020663", "number": "%s", "card": {"number": "3502660000009998"}, "kind": "outpatient", \
            "start": "%s", "practitioner": "林医生", "diagnoses": [{"code": "I10.x00", "display": "高血压"}]}
            """;
    private static final String START = "2026-11-20T08:30:00+08:00";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    JobStore store;

    @Inject
    Jobs jobs;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void nothing_is_under_way() {
        await(store.of(INSTITUTION, ImportWork.KIND, 100)).forEach(job -> await(jobs.forget(job.id())));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    private static ValidatableResponse sent(String address, String name, String text) {
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "zh")
                .multiPart("lines", name, text.getBytes(UTF_8), "application/octet-stream")
                .post(address)
                .then();
    }

    private static String file() {
        return VISIT.formatted("IP-1", START)
                + VISIT.formatted("IP-1", START)
                + VISIT.formatted("IP-2", "1815-01-01T00:00:00Z")
                + "not even json\n";
    }

    private List<Job> known() {
        return await(store.of(INSTITUTION, ImportWork.KIND, 100));
    }

    @Test
    void a_file_is_taken_in_and_the_page_tells_what_became_of_its_lines() {
        sent(PAGE, "visits.ndjson", file())
                .statusCode(303)
                .header("Location", containsString("/records/posts/imports"));
        soon(() -> assertThat(known()).extracting(Job::state).containsExactly(State.DONE));
        given().header("Accept-Language", "zh")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(
                        containsString("已完成"),
                        containsString("/records/posts/refused"),
                        not(containsString("hx-trigger")));
        var outcomes = given().get(PAGE + "/" + known().getFirst().id() + "/outcomes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(outcomes.lines()
                        .map(line -> Json.read(line.getBytes(UTF_8), OutcomeLine.class)
                                .outcome()))
                .containsExactly("parked", "repeated", "refused", "refused");
        assertThat(outcomes).doesNotContain("高血压", "林医生", "not even");
    }

    @Test
    void while_it_goes_on_the_page_says_how_far_it_has_come_and_it_can_be_ended() {
        var now = Instant.now();
        var job = Job.fresh(
                ImportWork.KIND,
                INSTITUTION,
                Json.bytes(new Order(LineForm.BUNDLE, INSTITUTION)),
                State.RECEIVING,
                new String(Json.bytes(Tally.NONE), UTF_8),
                now,
                now.plusSeconds(600));
        await(store.begin(job, 3));
        given().get(PAGE).then().statusCode(200).body(containsString("hx-trigger"), containsString("FHIR"));
        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("sent", "by a button")
                .post(PAGE + "/" + job.id() + "/cancellation")
                .then()
                .statusCode(303);
        assertThat(known()).isEmpty();
        given().get(PAGE + "/" + job.id() + "/outcomes").then().statusCode(404);
    }

    @Test
    void a_form_without_a_file_says_what_is_expected_and_begins_nothing() {
        sent(PAGE, "", "").statusCode(422).body(containsString("请选择文件"));
        given().header("Accept-Language", "zh")
                .multiPart("other", "no file at all")
                .post(PAGE)
                .then()
                .statusCode(422)
                .body(containsString("请选择文件"));
        given().config(config().encoderConfig(
                                encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=x")
                .body("no form")
                .post(PAGE)
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(422)));
        assertThat(known()).isEmpty();
    }

    @Test
    void what_is_too_long_or_too_many_leaves_nothing_behind() {
        sent(PAGE, "long.ndjson", "\"" + "x".repeat(4 * 1024 * 1024 + 100_000) + "\"")
                .statusCode(413);
        assertThat(known()).isEmpty();
        var now = Instant.now();
        for (var i = 0; i < 3; i++) {
            var job = Job.fresh(
                    ImportWork.KIND,
                    INSTITUTION,
                    Json.bytes(new Order(LineForm.VISIT, INSTITUTION)),
                    State.RECEIVING,
                    new String(Json.bytes(Tally.NONE), UTF_8),
                    now,
                    now.plusSeconds(600));
            await(store.begin(job, 3));
        }
        sent(PAGE, "one.ndjson", VISIT.formatted("IP-9", START)).statusCode(429).body(containsString("3 个导入任务"));
        var many = VISIT.formatted("IP-9", START).repeat(60_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(40),
                () -> sent(PAGE, "many.ndjson", many).statusCode(429).body(containsString("3 个导入任务")),
                "who sends more than the network holds is answered as well");
        assertThat(known()).hasSize(3);
    }

    @Test
    void another_institution_s_import_is_not_there() {
        var now = Instant.now();
        var other = Job.fresh(ImportWork.KIND, "35020664", new byte[] {1}, State.DONE, "{}", now, now.plusSeconds(600));
        await(store.begin(other, 3));
        given().get(PAGE + "/" + other.id() + "/outcomes").then().statusCode(404);
        given().get(PAGE).then().body(not(containsString(other.id().toString())));
        await(jobs.forget(other.id()));
        given().get(PAGE + "/" + UUID.randomUUID() + "/outcomes").then().statusCode(404);
    }

    @OnAScreen
    void a_clerk_sends_a_file_and_goes_on_to_what_was_refused(Setting setting, @TempDir Path folder) throws Exception {
        var chosen = Files.writeString(folder.resolve("visits.ndjson"), file());
        try (var tab = CHROMIUM.open(setting, records + "posts")) {
            tab.follow("a[href='/records/posts/imports']");
            tab.await(".state");
            tab.mustBeGood("posts-imports-none");
            tab.upload("#lines", chosen);
            tab.follow("button.next");
            tab.await("article.import .badge.done");
            tab.mustBeGood("posts-imports");
            tab.follow("article a[href='/records/posts/refused']");
            tab.mustShow("IP-2");
        }
    }

    @OnAScreen
    void progress_is_seen_without_anything_being_asked_for(Setting setting) {
        var now = Instant.now();
        var job = Job.fresh(
                ImportWork.KIND,
                INSTITUTION,
                Json.bytes(new Order(LineForm.VISIT, INSTITUTION)),
                State.RECEIVING,
                new String(Json.bytes(Tally.NONE), UTF_8),
                now,
                now.plusSeconds(600));
        await(store.begin(job, 3));
        var halfWay = notTakenBefore(now.plusSeconds(300));
        await(store.begin(halfWay, 3));
        try (var tab = CHROMIUM.open(setting, records + "posts/imports")) {
            tab.await("article.import progress");
            tab.mustBeGood("posts-imports-under-way");
            tab.follow("form[action$='" + halfWay.id() + "/cancellation'] button");
            assertThat(tab.texts("article.import")).hasSize(1);
            await(store.start(job.id(), 0, 0, now.plusSeconds(600)));
            tab.await("article.import .badge.done");
            assertThat(tab.attribute("#imports", "hx-get")).isNull();
        }
    }

    private static Job notTakenBefore(Instant moment) {
        return new Job(
                UUID.randomUUID(),
                ImportWork.KIND,
                INSTITUTION,
                Json.bytes(new Order(LineForm.VISIT, INSTITUTION)),
                State.RUNNING,
                new String(Json.bytes(new Tally(12, 0, 2, 1)), UTF_8),
                0,
                15,
                40,
                0,
                moment,
                null,
                moment.plusSeconds(600));
    }
}
