package city.healthcard.records.imports;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.Job.State;
import city.healthcard.records.job.JobKeys;
import city.healthcard.records.job.JobStore;
import city.healthcard.records.job.Jobs;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "his-35020661",
        roles = Roles.INSTITUTION_SYSTEM,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = ImportIT.INSTITUTION))
class ImportIT {

    static final String INSTITUTION = "35020661";
    private static final String OTHER = "35020662";
    private static final String LINES = "application/x-ndjson";
    private static final String FHIR_LINES = "application/fhir+ndjson";
    private static final String CARD = "3502660000000001";
    private static final String UNKNOWN_CARD = "3502660000009999";
    private static final String VISIT =
            "{\"institution\": \"35020661\", \"number\": \"%s\", \"card\": {\"number\": \"%s\"},"
                    + " \"kind\": \"outpatient\", \"start\": \"%s\", \"practitioner\": \"林医生\","
                    + " \"diagnoses\": [{\"code\": \"I10.x00\", \"display\": \"高血压\"}]}";
    private static final String START = "2026-11-20T08:30:00+08:00";

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    HealthFiles files;

    @Inject
    JobStore store;

    @Inject
    JobKeys keys;

    @Inject
    Jobs jobs;

    @Inject
    ImportWork work;

    @Inject
    Pool pool;

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    @BeforeEach
    void nothing_is_under_way() {
        for (var owner : List.of(INSTITUTION, OTHER)) {
            await(store.of(owner, ImportWork.KIND, 100)).forEach(job -> await(jobs.forget(job.id())));
        }
    }

    private CitizenId holder(String card) {
        var citizen = UUID.randomUUID();
        var index = indexes.cardOf(card);
        Neighbours.say(new CardIssued(
                citizen, UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(
                        holders.holderOf(index).map(holder -> holder.citizen().value()))
                .contains(citizen));
        return new CitizenId(citizen);
    }

    private static Response sent(String address, String type, String body) {
        return given().config(config().encoderConfig(encoderConfig()
                        .defaultContentCharset(UTF_8)
                        .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .header("Prefer", "respond-async")
                .body(body)
                .post(address);
    }

    private static String begun(String address, String type, String body) {
        return path(sent(address, type, body).then().statusCode(202).extract().header("Content-Location"));
    }

    private static String path(String address) {
        return URI.create(address).getPath().substring("/records".length());
    }

    private static JsonPath finished(String status) {
        soon(() -> assertThat(given().get(status).statusCode()).isEqualTo(200));
        return given().get(status).then().extract().jsonPath();
    }

    private static List<JsonPath> outcomes(JsonPath status) {
        var text = given().get(path(status.getString("outcomes")))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(text, UTF_8).lines().map(JsonPath::from).toList();
    }

    private static List<String> told(List<JsonPath> outcomes) {
        return outcomes.stream().map(line -> line.getString("outcome")).toList();
    }

    @Test
    void each_line_has_its_outcome_and_refused_ones_are_listed_too() {
        var citizen = holder(CARD);
        var lines = List.of(
                VISIT.formatted("I-1", CARD, START),
                VISIT.formatted("I-2", CARD, "1815-01-01T00:00:00Z"),
                "",
                VISIT.formatted("I-3", UNKNOWN_CARD, START),
                VISIT.formatted("I-1", CARD, START),
                "not even json",
                VISIT.formatted("I-4", CARD, START).replace(INSTITUTION, OTHER));
        var status = finished(begun("/api/imports", LINES, String.join("\n", lines)));
        assertThat(status.getString("state")).isEqualTo("done");
        assertThat(status.getInt("lines")).isEqualTo(6);
        assertThat(status.getInt("done")).isEqualTo(6);
        assertThat(status.getMap("tally", String.class, Integer.class))
                .containsEntry("recorded", 1)
                .containsEntry("parked", 1)
                .containsEntry("repeated", 1)
                .containsEntry("refused", 3);
        var outcomes = outcomes(status);
        assertThat(told(outcomes)).containsExactly("recorded", "refused", "parked", "repeated", "refused", "refused");
        assertThat(outcomes).extracting(line -> line.getInt("line")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(outcomes).extracting(line -> line.getInt("status")).containsExactly(201, 422, 202, 200, 400, 403);
        assertThat(outcomes.get(0).getString("receipt.number")).isEqualTo("I-1");
        assertThat(outcomes.get(3).getString("receipt.event"))
                .isEqualTo(outcomes.get(0).getString("receipt.event"));
        assertThat(outcomes.get(1).getString("code")).isEqualTo("request.invalid");
        assertThat(outcomes.get(1).getList("wrong.places.pointer")).contains("#/start");
        var text = given().get(path(status.getString("outcomes"))).asString();
        assertThat(text).doesNotContain("高血压", "林医生", CARD, UNKNOWN_CARD, "1815", "not even");
        soon(() -> assertThat(await(files.fileOf(citizen)).shownCount()).isEqualTo(1));
        soon(() -> given().get("/api/posts/refused").then().body("posts.number", hasItem("I-2")));
        assertThat(given().get("/api/imports").then().extract().jsonPath().getList("imports.id"))
                .contains(status.getString("id"));
    }

    @Test
    void transactions_are_taken_in_as_well_and_a_refused_one_has_its_number() throws IOException {
        var citizen = holder("3502660000000002");
        String bundle;
        try (var file = ImportIT.class.getResourceAsStream("/fhir/visit.json")) {
            bundle = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .replace("\n", " ")
                    .replace("35020001", INSTITUTION)
                    .replace("3502000000000001", "3502660000000002");
        }
        var good = bundle.replace("FHIR-1", "IF-1");
        var bad = bundle.replace("FHIR-1", "IF-2").replace("\"transaction\"", "\"batch\"");
        var status = finished(begun("/api/imports/fhir", FHIR_LINES, good + '\n' + bad + '\n'));
        assertThat(told(outcomes(status))).containsExactly("recorded", "refused");
        soon(() -> assertThat(await(files.fileOf(citizen)).shownCount()).isEqualTo(1));
        soon(() -> given().get("/api/posts/refused").then().body("posts.number", hasItem("IF-2")));
    }

    @Test
    void work_that_was_interrupted_is_done_again_and_records_nothing_twice() {
        var citizen = holder("3502660000000003");
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
        var seal = await(keys.of(job.id()));
        for (var i = 0; i < 2; i++) {
            var line = VISIT.formatted("J-" + i, "3502660000000003", START) + "\n";
            await(store.receive(job.id(), seal.seal(ImportWork.SENT, i, 1, line.getBytes(UTF_8))));
        }
        var lost = await(work.step(job));
        assertThat(lost.done()).isEqualTo(1);
        assertThat(lost.finished()).isFalse();

        await(store.start(job.id(), 2, 2, now.plusSeconds(600)));

        var outcomes = outcomes(finished("/api/imports/" + job.id()));
        assertThat(told(outcomes)).containsExactly("repeated", "recorded");
        assertThat(outcomes).extracting(line -> line.getInt("line")).containsExactly(1, 2);
        soon(() -> assertThat(await(files.fileOf(citizen)).shownCount()).isEqualTo(2));
    }

    @Test
    void what_is_sent_lies_sealed_and_goes_when_it_was_taken_in() {
        holder("3502660000000004");
        var lines = IntStream.range(0, 150)
                .mapToObj(i -> VISIT.formatted("K-" + i, "3502660000000004", START))
                .toList();
        var status = finished(begun("/api/imports", LINES, String.join("\n", lines)));
        assertThat(status.getInt("tally.recorded")).isEqualTo(150);
        var outcomes = outcomes(status);
        assertThat(outcomes)
                .extracting(line -> line.getInt("line"))
                .isEqualTo(IntStream.rangeClosed(1, 150).boxed().toList());
        var left = pool.preparedQuery("select part, encode(sealed, 'escape') as text from job_piece where job = $1")
                .execute(Tuple.of(UUID.fromString(status.getString("id"))))
                .await()
                .indefinitely();
        assertThat(left).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getString("part")).isEqualTo(ImportWork.OUTCOMES);
            assertThat(row.getString("text")).doesNotContain("receipt", "K-1");
        });
    }

    @Test
    void an_import_is_its_owner_s_until_it_is_cancelled_or_over() {
        var status = begun("/api/imports", LINES, VISIT.formatted("L-1", UNKNOWN_CARD, START));
        finished(status);
        given().delete(status).then().statusCode(204);
        given().get(status).then().statusCode(404).body("code", equalTo("import.unknown"));
        given().get(status + "/outcomes").then().statusCode(404);
        given().delete(status).then().statusCode(404);
        var now = Instant.now();
        var others = Job.fresh(ImportWork.KIND, OTHER, new byte[] {1}, State.DONE, "{}", now, now.plusSeconds(600));
        await(store.begin(others, 3));
        given().get("/api/imports/" + others.id()).then().statusCode(404);
    }

    @Test
    void an_empty_import_is_done_at_once() {
        var status = finished(begun("/api/imports", LINES, "\n\n"));
        assertThat(status.getInt("lines")).isZero();
        assertThat(outcomes(status)).isEmpty();
    }

    @Test
    void what_is_too_long_leaves_nothing_behind() {
        var tooLong = VISIT.formatted("M-1", CARD, START) + "\n\"" + "x".repeat(4 * 1024 * 1024 + 100_000) + "\"";
        sent("/api/imports", LINES, tooLong).then().statusCode(413);
        assertThat(await(store.of(INSTITUTION, ImportWork.KIND, 10))).isEmpty();
    }

    private void as_many_are_under_way_as_may() {
        var now = Instant.now();
        for (var i = 0; i < 3; i++) {
            var job = Job.fresh(
                    ImportWork.KIND, INSTITUTION, new byte[] {1}, State.RECEIVING, "{}", now, now.plusSeconds(600));
            await(store.begin(job, 3));
        }
    }

    @Test
    void an_institution_has_no_more_than_so_many_under_way() {
        as_many_are_under_way_as_may();
        sent("/api/imports", LINES, VISIT.formatted("N-1", CARD, START))
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .body("code", equalTo("import.too-many"));
    }

    @Test
    void who_sends_more_than_the_network_holds_hears_that_it_is_too_many() {
        as_many_are_under_way_as_may();
        var line = VISIT.formatted("N-2", CARD, START) + '\n';
        var body = line.repeat(20_000_000 / line.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(40),
                () -> sent("/api/imports", LINES, body)
                        .then()
                        .statusCode(429)
                        .header("Retry-After", equalTo("60"))
                        .body("code", equalTo("import.too-many")),
                "a client that sends to the end before it listens");
    }
}
