package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Verdict;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
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
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// One person who is the citizen and a clerk elsewhere at once, so that each test is one walk.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = {Roles.CITIZEN, Roles.DESK_CLERK},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = EntitlementIT.CITIZEN),
            @SecurityAttribute(key = Claims.CARD, value = "5f1d0c52-7f8e-4a6b-b1c2-0000000000d2"),
            @SecurityAttribute(key = Claims.INSTITUTION, value = "35020009")
        })
class EntitlementIT {

    static final String CITIZEN = "5f1d0c52-7f8e-4a6b-b1c2-0000000000d1";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String NUMBER = "3502990000000091";
    /// Consents last until the end of a day: tomorrow's, so that none ends while the test runs over midnight.
    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
    private static final String VISIT = """
        {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
         "start": "2026-0%d-20T08:30:00+08:00", "department": {"name": "%s"},
         "diagnoses": [{"code": "I10.x00", "display": "高血压"}]}
        """;

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @Inject
    HealthFiles files;

    @Inject
    BreakGlasses glasses;

    @BeforeEach
    void a_visit_and_a_sensitive_one_elsewhere() {
        var index = indexes.cardOf(NUMBER);
        Neighbours.say(new CardIssued(
                CITIZEN_ID.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                index.value(),
                LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        post("ENT-1", 1, "心内科");
        post("ENT-2", 2, "心理科");
        soon(() -> assertThat(files.fileOf(CITIZEN_ID).await().indefinitely().shownCount())
                .isEqualTo(2));
    }

    private void post(String number, int month, String department) {
        intake.take(VISIT.formatted(number, NUMBER, month, department).getBytes(UTF_8), _ -> true)
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion::run);
    }

    private static ValidatableResponse sent(String method, String path, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .request(method, path)
                .then();
    }

    private static ValidatableResponse give(String body) {
        return sent("POST", "/api/file/consents", body);
    }

    private static void withdraw(String consent) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/file/consents/" + consent + "/withdrawal")
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse file() {
        return given().get("/api/citizens/" + CITIZEN + "/file").then();
    }

    private static ValidatableResponse fileWithCard() {
        return given().header("Card-Number", NUMBER)
                .get("/api/citizens/" + CITIZEN + "/file")
                .then();
    }

    @Test
    void what_is_sensitive_is_sealed_for_who_was_shown_the_card_and_the_answer_says_that_something_is() {
        var mine = given().get("/api/file").then().body("total", equalTo(2)).body("sealed", nullValue());
        var sensitive = mine.extract().<String>path("visits.find { it.number == 'ENT-2' }.id");
        fileWithCard()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("sealed", equalTo(true))
                .body("visits.number", contains("ENT-1"));
        for (var visit : new String[] {sensitive, UUID.randomUUID().toString()}) {
            given().header("Card-Number", NUMBER)
                    .get("/api/citizens/" + CITIZEN + "/file/visits/" + visit)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("visit.unknown-or-sealed"));
        }
    }

    @Test
    void a_consent_opens_the_file_to_one_institution_until_it_is_withdrawn() {
        file().statusCode(403).body("code", equalTo("file.not-entitled"));
        var consent = give("""
            {"institution": "35020009", "opens": [], "until": "%s"}\
            """.formatted(TOMORROW)).statusCode(201).extract().<String>path("id");
        soon(() -> file().statusCode(200).body("total", equalTo(1)).body("sealed", equalTo(true)));
        sent("PUT", "/api/file/consents/" + consent, """
            {"institution": "35020009", "opens": ["mental-health"], "until": "%s"}\
            """.formatted(TOMORROW)).statusCode(204);
        soon(() -> file().statusCode(200).body("total", equalTo(2)).body("sealed", nullValue()));
        soon(() -> given().get("/api/file/consents")
                .then()
                .body("find { it.id == '%s' }.opens".formatted(consent), contains("mental-health"))
                .body("find { it.id == '%s' }.changedAt".formatted(consent), notNullValue()));
        withdraw(consent);
        withdraw(consent);
        soon(() -> file().statusCode(403));
        soon(() -> given().get("/api/file/consents")
                .then()
                .body("find { it.id == '%s' }.withdrawnAt".formatted(consent), notNullValue()));
        sent("PUT", "/api/file/consents/" + consent, """
            {"institution": "35020009", "until": "%s"}\
            """.formatted(TOMORROW))
                .statusCode(409)
                .body("code", equalTo("consent.withdrawn"));
    }

    @Test
    void a_consent_for_whoever_treats_me_opens_a_category_to_who_is_shown_the_card() {
        var consent = give("""
            {"opens": ["mental-health"], "until": "%s"}\
            """.formatted(TOMORROW.plusDays(30)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        soon(() -> fileWithCard().statusCode(200).body("total", equalTo(2)));
        file().statusCode(403);
        withdraw(consent);
        soon(() -> fileWithCard().body("total", equalTo(1)));
    }

    @Test
    void a_consent_that_is_not_in_order_is_named_and_not_stored() {
        give("{}").statusCode(422).body("errors[0].pointer", equalTo("#/until"));
        give("{\"until\": \"2026-13-01\"}").statusCode(400);
        give("""
            {"until": "%s"}\
            """.formatted(TOMORROW)).statusCode(422).body("code", equalTo("consent.opens-nothing"));
        give("""
            {"institution": "35020009", "until": "2020-01-01"}\
            """).statusCode(422).body("code", equalTo("consent.over"));
        give("""
            {"institution": "35020009", "until": "9999-01-01"}\
            """).statusCode(422).body("code", equalTo("consent.too-long"));
        give("""
            {"institution": "35020009", "opens": ["everything"], "until": "%s"}\
            """.formatted(TOMORROW)).statusCode(422);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/api/file/consents/" + UUID.randomUUID() + "/withdrawal")
                .then()
                .statusCode(404)
                .body("code", equalTo("consent.unknown"));
    }

    @Test
    void broken_glass_opens_everything_at_once_is_told_to_the_citizen_and_closes_when_it_was_not_right() {
        var address = "/api/citizens/" + CITIZEN + "/break-glass";
        sent("POST", address, "{\"reason\": \"curiosity\", \"words\": \"想看看\"}").statusCode(422);
        file().statusCode(403);
        var words = "昏迷送诊，需要了解用药";
        var id = sent("POST", address, "{\"reason\": \"unconscious\", \"words\": \"%s\"}".formatted(words))
                .statusCode(201)
                .body("closesAt", notNullValue())
                .extract()
                .<String>path("id");
        soon(() -> file().statusCode(200).body("total", equalTo(2)).body("sealed", nullValue()));
        sent("POST", address, "{\"reason\": \"emergency\", \"words\": \"再看一次\"}")
                .statusCode(422);
        sent("POST", address, "{\"reason\": \"emergency\", \"words\": \"再看一次可以吗\"}")
                .statusCode(409)
                .body("code", equalTo("break-glass.still-open"));
        soon(() -> given().get("/api/file/accesses")
                .then()
                .body("accesses.findAll { it.purpose == 'BTG' }.scope", hasItem("BREAK_GLASS"))
                .body("accesses.findAll { it.purpose == 'BTG' }.scope", hasItem("FILE"))
                .body("accesses.findAll { it.purpose == 'BTG' }.institution", hasItem("35020009")));
        soon(() -> given().get("/api/file/break-glass")
                .then()
                .body("find { it.id == '%s' }.state".formatted(id), equalTo("unreviewed")));
        var glass = new BreakGlassId(UUID.fromString(id));
        assertThat(glasses.unreviewed().await().indefinitely())
                .anyMatch(open -> open.id().equals(glass.value()));
        assertThat(glasses.find(glass).await().indefinitely().words()).isEqualTo(words);
        glasses.review(glass, "bureau-3", Verdict.UNJUSTIFIED, new CommandId(UUID.randomUUID()))
                .await()
                .indefinitely();
        soon(() -> file().statusCode(403));
        soon(() -> given().get("/api/file/break-glass")
                .then()
                .body("find { it.id == '%s' }.state".formatted(id), equalTo("unjustified")));
    }

    @Test
    @TestSecurity(user = "bureau-3", roles = Roles.BUREAU)
    void the_bureau_reviews_what_there_is_and_nothing_else() {
        given().get("/api/break-glass").then().statusCode(200);
        given().get("/api/break-glass/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("break-glass.unknown"));
        sent("POST", "/api/break-glass/" + UUID.randomUUID() + "/review", "{\"verdict\": \"justified\"}")
                .statusCode(404);
        sent("POST", "/api/break-glass/" + UUID.randomUUID() + "/review", "{\"verdict\": \"perhaps\"}")
                .statusCode(422);
    }

    @Test
    void consents_are_listed_newest_first() {
        var first = give("{\"institution\": \"35020007\", \"until\": \"%s\"}".formatted(TOMORROW))
                .extract()
                .<String>path("id");
        var second = give("{\"institution\": \"35020008\", \"until\": \"%s\"}".formatted(TOMORROW))
                .extract()
                .<String>path("id");
        soon(() -> given().get("/api/file/consents")
                .then()
                .body("findAll { it.id in ['%s', '%s'] }.id".formatted(first, second), contains(second, first)));
        withdraw(first);
        withdraw(second);
    }
}
