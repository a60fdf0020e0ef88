package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.citizen.CitizenId;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// How a search may be asked, and what it costs the document store.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = FhirSearchIT.CITIZEN,
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = FhirSearchIT.CITIZEN))
@SuppressWarnings("NullAway.Init")
class FhirSearchIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000d004";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000094";
    private static final int VISITS = 8;
    private static final String VISIT = """
        {"institution": "35020001", "number": "FS-%1$d", "card": {"number": "%2$s"}, "kind": "outpatient",
         "start": "2025-0%1$d-20T08:30:00+08:00",
         "observations": [{"code": "GLU", "display": "葡萄糖", "value": %1$d.10, "unit": "mmol/L"},
                          {"code": "HGB", "display": "血红蛋白", "value": 13%1$d, "unit": "g/L"}]}
        """;

    @Inject
    Town town;

    @Inject
    DocumentsRead read;

    @BeforeEach
    void eight_visits_with_two_results_each() {
        town.issue(CITIZEN_ID, CARD);
        for (var month = 1; month <= VISITS; month++) {
            town.post(VISIT.formatted(month, CARD));
        }
        town.awaitVisits(CITIZEN_ID, VISITS);
    }

    private static ValidatableResponse posted(String type, String form) {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body(form)
                .post("/fhir/" + type + "/_search")
                .then()
                .statusCode(200)
                .contentType("application/fhir+json");
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(false).get("/fhir/" + query).then().statusCode(200);
    }

    @Test
    void whose_resources_they_are_need_not_stand_in_the_address() {
        posted("Observation", "code=GLU&patient=" + CITIZEN)
                .body("total", equalTo(VISITS))
                .body("entry.resource.code.coding[0].code", hasItem("GLU"));
        posted("Patient", "_id=" + CITIZEN).body("entry.resource.id", contains(CITIZEN));
        posted("AuditEvent", "_count=1").body("entry", hasSize(1));
        given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body("class=AMB")
                .post("/fhir/Encounter/_search?_count=1")
                .then()
                .body("entry", hasSize(1));
    }

    @Test
    void a_posted_search_goes_on_behind_the_last_resource() {
        var first = posted("Observation", "code=GLU&_count=5");
        var next = first.extract().<String>path("link.find { it.relation == 'next' }.url");
        var form = next.substring(next.indexOf('?') + 1);

        posted("Observation", form).body("entry", hasSize(VISITS - 5));
    }

    @Test
    void the_number_alone_can_be_asked_for() {
        search("Observation?_summary=count&_count=5")
                .body("total", equalTo(2 * VISITS))
                .body("entry", nullValue());
        search("Observation?_summary=false&_count=5").body("entry", hasSize(5));
        given().get("/fhir/Observation?_summary=text").then().statusCode(400);
    }

    @Test
    void the_patient_and_the_encounters_come_along_once_when_they_are_asked_for() {
        search("Observation?_count=4&_include=Observation:patient&_include=Observation:encounter")
                .body("entry.findAll { it.search.mode == 'match' }", hasSize(4))
                .body(
                        "entry.findAll { it.search.mode == 'include' }.resource.resourceType",
                        equalTo(List.of("Patient", "Encounter", "Encounter")));
        search("Encounter?_include=Encounter:subject&_count=1")
                .body("entry.resource.resourceType", contains("Encounter", "Patient"));
        given().get("/fhir/Encounter?_include=Encounter:location").then().statusCode(400);
        given().get("/fhir/metadata")
                .then()
                .body(
                        "rest[0].resource.find { it.type == 'Observation' }.searchInclude",
                        hasItems("Observation:patient", "Observation:encounter"));
    }

    /// The index by its id, then the visits by theirs: never a search in the store, never a visit that is
    /// not shown.
    @Test
    void a_page_costs_the_index_and_one_lookup_of_the_visits_that_it_shows() {
        read.clear();
        search("Patient/" + CITIZEN + "/$everything?_count=9");
        assertThat(read.of("file/" + CITIZEN)).hasSize(1);
        assertThat(read.of("visit/"))
                .singleElement()
                .satisfies(ids -> assertThat(ids).hasSize(3));

        read.clear();
        search("Encounter?_count=5");
        assertThat(read.of("file/" + CITIZEN)).hasSize(1);
        assertThat(read.of("visit/"))
                .singleElement()
                .satisfies(ids -> assertThat(ids).hasSize(6));
    }
}
