package city.healthcard.records;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import city.healthcard.contracts.card.CardContract.CardBlocked;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CardRecognised;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.proof.Receipt;
import city.healthcard.eventsourcing.proof.VerifierKey;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "his-35020001",
        roles = Roles.INSTITUTION_SYSTEM,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020001"))
class VisitsIT {

    private static final AtomicInteger CARDS = new AtomicInteger();
    private static final String VISIT = """
            {"institution": "35020001", "number": "%s", "revision": %d, "card": {"number": "%s"}, "kind": "outpatient",
             "start": "2026-11-20T08:30:00+08:00", "end": "2026-11-20T09:10:00+08:00",
             "department": {"code": "0302", "name": "心内科"}, "practitioner": "陈医生",
             "diagnoses": [{"system": "GB/T 14396", "version": "2016", "code": "I10.x00", "display": "%s"}],
             "observations": [{"system": "http://loinc.org", "code": "2339-0", "display": "葡萄糖", "value": 1.10,
                               "unit": "mmol/L"}],
             "charges": [{"item": "诊查费", "amountFen": 1550}]}
            """;

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    private record Person(UUID citizen, String card) {}

    private static String aCardNumber() {
        return "35020000%08d".formatted(CARDS.incrementAndGet());
    }

    private Person aPersonWithACard() {
        var person = new Person(UUID.randomUUID(), aCardNumber());
        issue(person);
        return person;
    }

    private void issue(Person person) {
        var index = indexes.cardOf(person.card);
        Neighbours.say(new CardIssued(
                person.citizen, UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion::run);
    }

    private static ValidatableResponse post(String number, int revision, String card, String diagnosis) {
        return given().contentType(ContentType.JSON)
                .body(VISIT.formatted(number, revision, card, diagnosis))
                .post("/api/visits")
                .then();
    }

    /// What a receipt promises; the tree its signature stands on may be another each time.
    private static List<String> promise(ValidatableResponse answer) {
        var json = answer.extract().jsonPath();
        return Stream.of(
                        "event",
                        "state",
                        "receipt.event",
                        "receipt.eventHash",
                        "receipt.contentHash",
                        "receipt.receivedAt")
                .map(json::getString)
                .toList();
    }

    private static ValidatableResponse file(Person person) {
        return given().header("Card-Number", person.card)
                .get("/api/citizens/" + person.citizen + "/file")
                .then();
    }

    @Test
    void a_visit_gets_a_receipt_and_appears_in_the_file() {
        var person = aPersonWithACard();
        var event = post("A-1", 1, person.card, "高血压")
                .statusCode(201)
                .body("state", equalTo("RECORDED"))
                .body("receipt.proof", notNullValue())
                .extract()
                .<String>path("event");
        var found = given().get("/api/receipts/" + event).then().statusCode(200).body("number", equalTo("A-1"));
        var key = VerifierKey.parse(given().get("/api/proofs/key").asString().strip());
        var receipt = Json.mapper().convertValue(found.extract().path("receipt"), Receipt.class);
        assertThat(receipt.holds(key)).isTrue();
        soon(() -> given().get("/api/receipts/" + event).then().body("receipt.inclusion", startsWith("c2sp.org")));
        soon(() -> file(person)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("visits[0].diagnoses[0].display", equalTo("高血压")));
        assertThat(file(person).extract().asString()).contains("\"value\":1.10").doesNotContain(person.card);
    }

    @Test
    void posting_again_brings_the_first_receipt_and_other_content_a_conflict() {
        var person = aPersonWithACard();
        var first = promise(post("B-1", 1, person.card, "高血压").statusCode(201));
        assertThat(promise(post("B-1", 1, person.card, "高血压").statusCode(200))).isEqualTo(first);
        post("B-1", 1, person.card, "糖尿病")
                .statusCode(409)
                .body("code", equalTo("visit.revision-conflict"))
                .body("firstHash", notNullValue());
    }

    @Test
    void an_amended_visit_is_shown_as_amended_and_an_earlier_revision_still_has_its_receipt() {
        var person = aPersonWithACard();
        var first = promise(post("C-1", 1, person.card, "高血压").statusCode(201));
        post("C-1", 2, person.card, "继发性高血压").statusCode(201);
        assertThat(promise(post("C-1", 1, person.card, "高血压").statusCode(200))).isEqualTo(first);
        soon(() -> file(person)
                .body("visits", hasSize(1))
                .body("visits[0].revision", equalTo(2))
                .body("visits[0].diagnoses[0].display", equalTo("继发性高血压")));
    }

    @Test
    void a_withdrawn_visit_leaves_the_file() {
        var person = aPersonWithACard();
        post("D-1", 1, person.card, "高血压").statusCode(201);
        soon(() -> file(person).body("total", equalTo(1)));
        var withdrawal = "{\"institution\": \"35020001\", \"number\": \"D-1\", \"reason\": \"wrong-patient\"}";
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"7\"")
                .body(withdrawal)
                .post("/api/visits/withdrawals")
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .body(withdrawal)
                .post("/api/visits/withdrawals")
                .then()
                .statusCode(204);
        given().contentType(ContentType.JSON)
                .body(withdrawal)
                .post("/api/visits/withdrawals")
                .then()
                .statusCode(204);
        soon(() -> file(person).body("total", equalTo(0)));
    }

    @Test
    void a_visit_of_an_unknown_card_waits_and_is_attached_when_the_card_is_issued() {
        var person = new Person(UUID.randomUUID(), aCardNumber());
        var receipt = promise(post("E-1", 1, person.card, "高血压").statusCode(202).body("state", equalTo("PARKED")));
        assertThat(promise(post("E-1", 1, person.card, "高血压").statusCode(202))).isEqualTo(receipt);
        post("E-1", 1, person.card, "糖尿病").statusCode(409).body("code", equalTo("visit.revision-conflict"));
        issue(person);
        soon(() -> file(person).body("visits", hasSize(1)).body("visits[0].diagnoses[0].display", equalTo("高血压")));
        post("E-1", 1, person.card, "高血压").statusCode(200).body("state", equalTo("RECORDED"));
    }

    @Test
    void a_visit_with_a_temporary_card_is_the_persons_and_stays_when_a_full_card_takes_over() {
        var number = aCardNumber();
        var person = aPersonWithACard();
        var temporary = UUID.randomUUID();
        var index = indexes.cardOf(number);
        Neighbours.say(new CardRecognised(
                person.citizen, temporary, "temporary", index.value(), LocalDate.parse("2026-12-06")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        post("T-1", 1, number, "高血压").statusCode(201);
        Neighbours.say(new CardBlocked(person.citizen, temporary));
        soon(() -> file(person).body("visits", hasSize(1)));
        post("T-2", 1, person.card, "糖尿病").statusCode(201);
        soon(() -> file(person).body("visits", hasSize(2)));
    }

    @Test
    void a_batch_is_answered_line_by_line() {
        var person = aPersonWithACard();
        var lines = new StringBuilder();
        for (var i = 1; i <= 150; i++) {
            lines.append(VISIT.formatted("F-" + i, 1, person.card, "高血压").replace("\n", ""))
                    .append('\n');
        }
        lines.append("{\"institution\": \"35020001\"}\n");
        lines.append(VISIT.formatted("F-1", 1, person.card, "高血压").replace("\n", ""));
        var answers = given().config(config().encoderConfig(encoderConfig()
                        .defaultContentCharset(UTF_8)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(lines.toString())
                .post("/api/visits/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(answers).hasSize(152);
        assertThat(answers.get(149)).contains("\"line\":150,\"status\":201");
        assertThat(answers.get(150)).contains("\"status\":422").contains("#/start");
        assertThat(answers.get(151)).contains("\"status\":200");
        soon(() -> file(person).body("total", equalTo(150)).body("visits", hasSize(20)));
        var next = file(person).extract().<String>path("before");
        given().header("Card-Number", person.card)
                .get("/api/citizens/" + person.citizen + "/file?limit=100&before=" + next)
                .then()
                .statusCode(200)
                .body("visits", hasSize(100));
    }

    @Test
    void an_institution_speaks_for_itself_only() {
        var person = aPersonWithACard();
        given().contentType(ContentType.JSON)
                .body(VISIT.formatted("G-1", 1, person.card, "高血压").replace("35020001", "35020602"))
                .post("/api/visits")
                .then()
                .statusCode(403)
                .body("code", equalTo("visit.other-institution"));
    }

    @Test
    void bad_input_is_named_and_not_stored() {
        given().contentType(ContentType.JSON)
                .body("{\"institution\":")
                .post("/api/visits")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"));
        given().contentType(ContentType.JSON)
                .body("{\"start\": \"2026-02-30T08:00:00Z\"}")
                .post("/api/visits")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/start"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/visits")
                .then()
                .statusCode(422)
                .body("errors", hasSize(5));
        given().contentType(ContentType.TEXT)
                .body("{}")
                .post("/api/visits")
                .then()
                .statusCode(415);
    }

    @Test
    void a_file_stays_shut_without_a_visit_or_the_card() {
        var person = aPersonWithACard();
        given().get("/api/citizens/" + person.citizen + "/file")
                .then()
                .statusCode(403)
                .body("code", equalTo("file.not-entitled"));
    }
}
