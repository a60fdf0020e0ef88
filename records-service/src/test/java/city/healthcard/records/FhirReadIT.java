package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.uhn.fhir.context.FhirContext;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A citizen reads and searches the own file with a FHIR client.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = FhirReadIT.CITIZEN,
        roles = Roles.CITIZEN,
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = FhirReadIT.CITIZEN),
            @SecurityAttribute(key = Claims.CARD, value = FhirReadIT.CARD)
        })
class FhirReadIT {

    static final String CITIZEN = "5f1d0c52-7f8e-4a6b-b1c2-0000000000f1";
    static final String CARD = "5f1d0c52-7f8e-4a6b-b1c2-0000000000f2";
    private static final String NUMBER = "3502990000009901";
    private static final int VISITS = 6;
    /// Every visit has two results; the second of them comes in two months later.
    private static final String VISIT = """
        {"institution": "35020001", "number": "FR-%1$d", "card": {"number": "%2$s"}, "kind": "outpatient",
         "start": "2025-0%1$d-20T08:30:00+08:00", "end": "2025-0%1$d-20T09:00:00+08:00",
         "diagnoses": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "I10", "display": "高血压"}],
         "observations": [
           {"system": "http://loinc.org", "code": "2339-0", "display": "葡萄糖", "category": "laboratory",
            "value": %1$d.10, "unit": "mmol/L", "at": "2025-0%1$d-20T08:40:00+08:00"},
           {"system": "http://loinc.org", "code": "8480-6", "display": "收缩压", "category": "vital-signs",
            "value": 14%1$d, "unit": "mm[Hg]", "at": "2025-0%3$d-20T08:40:00+08:00"}]}
        """;

    private static final String QUESTIONNAIRE = """
        {"institution": "35020001", "number": "%1$s", "card": {"number": "%2$s"}, "kind": "home",
         "start": "2024-01-%3$02dT08:30:00+08:00",
         "observations": [{"code": "phq-9", "display": "问卷", "category": "survey", "text": "无",
                           "at": "2024-01-%3$02dT08:40:00+08:00"}]}
        """;

    @TestHTTPResource("fhir")
    URI address = URI.create("");

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @BeforeEach
    void a_card_and_some_visits() {
        var index = indexes.cardOf(NUMBER);
        Neighbours.say(new CardIssued(
                UUID.fromString(CITIZEN),
                UUID.fromString(CARD),
                UUID.randomUUID(),
                index.value(),
                LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        for (var month = 1; month <= VISITS; month++) {
            take(VISIT.formatted(month, NUMBER, month + 2));
        }
        soon(() -> search("Encounter?class=AMB").body("total", equalTo(VISITS)));
    }

    private void take(String visit) {
        var taken = intake.take(visit.getBytes(UTF_8), _ -> true).await().atMost(Duration.ofSeconds(20));
        assertThat(taken).isInstanceOf(Taken.Kept.class);
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion::run);
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(false).get("/fhir/" + query).then();
    }

    @Test
    void results_are_found_by_code_category_and_time() {
        search("Observation?code=http://loinc.org%7C2339-0")
                .statusCode(200)
                .contentType("application/fhir+json")
                .body("type", equalTo("searchset"))
                .body("total", equalTo(VISITS))
                .body("entry.resource.code.coding[0].code.unique()", equalTo(List.of("2339-0")));
        search("Observation?category=vital-signs&date=ge2025-04&date=lt2025-06")
                .body("total", equalTo(2))
                .body("entry.resource.valueQuantity.value", everyItem(not(nullValue())));
        search("Condition?code=I10&patient=Patient/" + CITIZEN).body("total", equalTo(VISITS));
        search("Condition?code=E11").body("total", equalTo(0)).body("entry", nullValue());
        search("Encounter?date=2025-03-20").body("total", equalTo(1));
        search("Observation?category=laboratory&_count=0")
                .body("total", equalTo(VISITS))
                .body("entry", nullValue());
    }

    @Test
    void a_search_is_sorted_by_the_time_of_the_result_and_not_of_the_visit() {
        var query = "Observation?category=laboratory,vital-signs&_sort=";
        var times = search(query + "date").extract().<List<String>>path("entry.resource.effectiveDateTime");
        assertThat(times).hasSize(2 * VISITS).isSorted();
        var latest = search(query + "-date&_count=5");
        assertThat(latest.extract().<List<String>>path("entry.resource.effectiveDateTime"))
                .isEqualTo(times.reversed().subList(0, 5));
    }

    @Test
    void pages_hold_everything_once_while_visits_arrive() {
        for (var day = 10; day < 15; day++) {
            take(QUESTIONNAIRE.formatted("FQ-" + day, NUMBER, day));
        }
        soon(() -> search("Encounter?class=HH").body("entry", hasSize(greaterThanOrEqualTo(5))));
        for (var sort : List.of("", "&_sort=date", "&_sort=-date")) {
            var query = "Observation?category=survey" + sort;
            var known = search(query).extract().<List<String>>path("entry.resource.id");
            var paged = new ArrayList<String>();
            var page = follow("/records/fhir/" + query + "&_count=2");
            while (page.getLink(Bundle.LINK_NEXT) != null) {
                add(page, paged);
                if (paged.size() == 2) {
                    arrivesMeanwhile();
                }
                page = follow(page.getLink(Bundle.LINK_NEXT).getUrl());
            }
            add(page, paged);
            assertThat(paged).doesNotHaveDuplicates().containsSubsequence(known);
        }
    }

    private static void add(Bundle page, List<String> ids) {
        page.getEntry()
                .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
    }

    /// One visit of long ago and one of now: neither may move what the reader has in hand.
    private void arrivesMeanwhile() {
        for (var day : List.of(1, 28)) {
            var number = "FQ-" + UUID.randomUUID();
            take(QUESTIONNAIRE.formatted(number, NUMBER, day));
            soon(() -> search("Encounter?class=HH").body("entry.resource.identifier.value.flatten()", hasItem(number)));
        }
    }

    /// Links lead to the city's public address; here we are behind it.
    private static Bundle follow(String url) {
        var path = url.substring(url.indexOf("/records/fhir/") + "/records".length());
        var text = given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, text);
    }

    @Test
    void each_resource_is_read_by_its_id_and_found_by_it() {
        var id = search("Observation?_count=1").extract().<String>path("entry[0].resource.id");
        search("Observation/" + id).statusCode(200).body("id", equalTo(id));
        search("Observation?_id=" + id).body("total", equalTo(1)).body("entry[0].resource.id", equalTo(id));
        search("Condition/" + id).statusCode(404).body("resourceType", equalTo("OperationOutcome"));
        search("Observation/nobody").statusCode(404);
        search("Observation/" + UUID.randomUUID() + "-o0").statusCode(404);
        search("Patient?identifier=https://healthcard.city/citizens%7C" + CITIZEN)
                .body("total", equalTo(1));
    }

    @Test
    void pages_of_what_is_asked_for_by_ids_come_to_an_end() {
        var ids = search("Observation?category=laboratory").extract().<List<String>>path("entry.resource.id");
        for (var sort : List.of("", "&_sort=date")) {
            var paged = new ArrayList<String>();
            var page = follow("/records/fhir/Observation?_count=1&_id=" + String.join(",", ids.subList(0, 4)) + sort);
            while (page.getLink(Bundle.LINK_NEXT) != null && paged.size() < 10) {
                add(page, paged);
                page = follow(page.getLink(Bundle.LINK_NEXT).getUrl());
            }
            add(page, paged);
            assertThat(paged).containsExactlyInAnyOrderElementsOf(ids.subList(0, 4));
        }
    }

    @Test
    void what_is_not_known_is_named_or_refused() {
        search("Observation?colour=red&code=2339-0&_count=1")
                .statusCode(200)
                .body("entry.search.mode", hasItem("outcome"))
                .body("link.find { it.relation == 'self' }.url", containsString("code=2339-0"))
                .body("link.find { it.relation == 'self' }.url", not(containsString("colour")));
        given().header("Prefer", "handling=strict")
                .get("/fhir/Observation?colour=red")
                .then()
                .statusCode(400)
                .body("issue[0].location", equalTo(List.of("http.colour")))
                .body("issue[0].details.coding[0].code", equalTo("request.parameter"));
        search("Observation?date=yesterday").statusCode(400);
        search("CarePlan?patient=" + CITIZEN).statusCode(404).body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void nobody_elses_file_is_searched() {
        search("Observation?patient=" + UUID.randomUUID())
                .statusCode(403)
                .body("issue[0].details.coding[0].code", equalTo("file.not-the-holder"));
        search("AuditEvent?patient=" + UUID.randomUUID()).statusCode(403);
    }

    @Test
    void every_search_is_a_reading_that_i_find_among_the_audit_events() {
        var client = FhirContext.forR4Cached().newRestfulGenericClient(address.toString());
        var before = search("AuditEvent?_count=100").extract().<List<String>>path("entry.resource.id");
        client.search()
                .forResource(Observation.class)
                .where(Observation.CODE.exactly().code("2339-0"))
                .returnBundle(Bundle.class)
                .execute();
        soon(() -> {
            var events =
                    client
                            .search()
                            .forResource(AuditEvent.class)
                            .returnBundle(Bundle.class)
                            .execute()
                            .getEntry()
                            .stream()
                            .map(entry -> (AuditEvent) entry.getResource())
                            .filter(event ->
                                    !before.contains(event.getIdElement().getIdPart()))
                            .toList();
            assertThat(events).anySatisfy(event -> {
                assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
                        .isEqualTo("PATRQT");
                assertThat(event.getEntityFirstRep().getWhat().getReference()).isEqualTo("Patient/" + CITIZEN);
            });
        });
        var newest = search("AuditEvent?_count=1").extract().<String>path("entry[0].resource.id");
        search("AuditEvent/" + newest).statusCode(200).body("resourceType", equalTo("AuditEvent"));
        search("AuditEvent?_count=1").body("link.relation", hasItem("next")).body("entry", hasSize(1));
    }
}
