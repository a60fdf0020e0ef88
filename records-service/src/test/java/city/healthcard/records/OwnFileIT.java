package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.card.CardContract.CardBlocked;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CardUnblocked;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.intake.VisitWithdrawals;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = OwnFileIT.CITIZEN,
        roles = Roles.CITIZEN,
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = OwnFileIT.CITIZEN),
            @SecurityAttribute(key = Claims.CARD, value = OwnFileIT.CARD)
        })
class OwnFileIT {

    static final String CITIZEN = "5f1d0c52-7f8e-4a6b-b1c2-000000000001";
    static final String CARD = "5f1d0c52-7f8e-4a6b-b1c2-000000000002";
    private static final UUID CITIZEN_ID = UUID.fromString(CITIZEN);
    private static final UUID CARD_ID = UUID.fromString(CARD);
    private static final String NUMBER = "3502990000000001";
    private static final String VISIT = """
        {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "inpatient",
         "start": "2026-%02d-20T08:30:00+08:00", "diagnoses": [{"code": "I10.x00", "display": "高血压"}]}
        """;

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @Inject
    VisitWithdrawals withdrawals;

    @BeforeEach
    void a_card_and_three_visits() {
        var index = indexes.cardOf(NUMBER);
        Neighbours.say(
                new CardIssued(CITIZEN_ID, CARD_ID, UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        for (var month = 1; month <= 3; month++) {
            intake.take(VISIT.formatted("OWN-" + month, NUMBER, month).getBytes(UTF_8), _ -> true)
                    .await()
                    .atMost(Duration.ofSeconds(20));
        }
        soon(() -> given().get("/api/file").then().statusCode(200).body("total", equalTo(3)));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion::run);
    }

    @Test
    void my_file_shows_the_newest_first_and_page_by_page() {
        var first = given().get("/api/file?limit=2").then().body("visits", hasSize(2));
        first.body("visits[0].number", equalTo("OWN-3"));
        var before = first.extract().<String>path("before");
        given().get("/api/file?limit=2&before=" + before)
                .then()
                .body("visits", hasSize(1))
                .body("visits[0].number", equalTo("OWN-1"));
        given().get("/api/file?before=" + UUID.randomUUID()).then().statusCode(400);
        given().get("/api/file?limit=0").then().statusCode(422);
    }

    @Test
    void one_visit_can_be_opened_and_no_other() {
        var visit = given().get("/api/file").then().extract().<String>path("visits[0].id");
        given().get("/api/file/visits/" + visit).then().statusCode(200).body("id", equalTo(visit));
        given().get("/api/file/visits/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void i_see_who_read_my_file() {
        soon(() -> given().get("/api/file/accesses")
                .then()
                .statusCode(200)
                .body("accesses.capacity", hasItem("citizen"))
                .body("accesses.purpose", hasItem("PATRQT")));
    }

    @Test
    void my_file_is_shown_as_it_was_known_and_what_changed_since() {
        var visit = """
            {"institution": "35020001", "number": "OWN-4", "revision": %d, "card": {"number": "%s"},
             "kind": "inpatient", "start": "2019-04-20T08:30:00+08:00", "practitioner": "%s"}
            """;
        var first = take(visit.formatted(1, NUMBER, "陈医生"));
        take(visit.formatted(2, NUMBER, "林医生"));
        var period = "&from=2019-01-01&until=2019-12-31";
        soon(() -> history("/api/file/history?knownAt=" + Instant.now() + period)
                .statusCode(200)
                .body("visits.practitioner", contains("林医生")));
        history("/api/file/history?knownAt=" + first.plusNanos(1000) + period)
                .body("visits.practitioner", contains("陈医生"));
        history("/api/file/history?knownAt=" + first + period).body("visits", hasSize(0));
        history("/api/file/changes?since=" + first.plusNanos(1000))
                .statusCode(200)
                .body("changes.find { it.visit.number == 'OWN-4' }.change", equalTo("amended"))
                .body("changes.find { it.visit.number == 'OWN-4' }.was.practitioner", equalTo("陈医生"));
        history("/api/file/changes?since=" + first + "&limit=1").body("before", notNullValue());
        withdrawals.withdraw("35020001", "OWN-4", "wrong-patient", null).await().atMost(Duration.ofSeconds(20));
        soon(() -> history("/api/file/changes?since=" + first.plusNanos(1000))
                .body("changes.change", hasItem("withdrawn"))
                .body("changes.find { it.change == 'withdrawn' }.visit.practitioner", nullValue()));
        history("/api/file/history?knownAt=" + first.plusNanos(1000) + period)
                .body("visits.state", contains("withdrawn"))
                .body("visits[0].practitioner", nullValue());
    }

    @Test
    void a_time_that_is_none_is_named() {
        history("/api/file/history").statusCode(422);
        history("/api/file/history?knownAt=yesterday").statusCode(400);
        history("/api/file/changes?since=2026-01-01T00:00:00Z&limit=1000").statusCode(422);
    }

    private static ValidatableResponse history(String address) {
        return given().get(address).then();
    }

    /// @return when it was recorded
    private Instant take(String visit) {
        var taken = intake.take(visit.getBytes(UTF_8), _ -> true).await().atMost(Duration.ofSeconds(20));
        return ((Taken.Kept) taken).receipt().receipt().receivedAt();
    }

    @Test
    void a_blocked_card_opens_no_file() {
        Neighbours.say(new CardBlocked(CITIZEN_ID, CARD_ID));
        soon(() -> given().get("/api/file").then().statusCode(403).body("code", equalTo("file.card-blocked")));
        Neighbours.say(new CardUnblocked(CITIZEN_ID, CARD_ID));
        soon(() -> given().get("/api/file").then().statusCode(200));
    }

    @Test
    void my_file_can_be_fetched_as_fhir() {
        given().get("/fhir/metadata").then().statusCode(200).body("resourceType", equalTo("CapabilityStatement"));
        given().get("/fhir/Patient/" + CITIZEN).then().statusCode(200).body("resourceType", equalTo("Patient"));
        var page = given().get("/fhir/Patient/" + CITIZEN + "/$everything?_count=3")
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .body("entry.resource.resourceType", hasItem("Condition"))
                .body("link.relation", hasItem("next"));
        var encounter =
                page.extract().<String>path("entry.find { it.resource.resourceType == 'Encounter' }.resource.id");
        given().get("/fhir/Encounter/" + encounter).then().statusCode(200).body("class.code", equalTo("IMP"));
        given().get("/fhir/Patient/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void citizens_post_no_visits() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/visits")
                .then()
                .statusCode(403);
    }
}
