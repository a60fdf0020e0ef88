package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
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
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "somebody",
        roles = {Roles.CITIZEN, Roles.DESK_CLERK},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = SummaryIT.CITIZEN),
            @SecurityAttribute(key = Claims.INSTITUTION, value = "35020009")
        })
@SuppressWarnings("NullAway.Init")
class SummaryIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000c101";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000041";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

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

    @TestHTTPResource
    URI records;

    @BeforeEach
    void a_life_with_an_old_allergy_and_a_sealed_problem() {
        var index = indexes.cardOf(CARD);
        if (holders.holderOf(index).isEmpty()) {
            Neighbours.say(new CardIssued(
                    CITIZEN_ID.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.EPOCH));
            soon(() -> assertThat(holders.holderOf(index)).isPresent());
        }
        var lately = OffsetDateTime.now(ZoneOffset.UTC).minusDays(3).withNano(0);
        post("SUM-1", "2001-05-01T08:00:00Z", "内科", """
                "diagnoses": [{"system": "ICD-10", "code": "Z88.0", "display": "青霉素过敏", "role": "allergy"}]
                """);
        post("SUM-2", lately.toString(), "内分泌科", """
                "diagnoses": [{"system": "ICD-10", "code": "E11.900", "display": "2 型糖尿病", "status": "active"}],
                "observations": [{"system": "http://loinc.org", "code": "2339-0", "display": "葡萄糖", "value": 9.80,
                    "unit": "mmol/L", "low": 3.9, "high": 6.1, "flag": "H"}],
                "prescriptions": [{"code": "A10BA02", "display": "二甲双胍片", "dosage": "每日两次", "days": 30}]
                """);
        post("SUM-3", lately.toString(), "心理科", """
                "diagnoses": [{"system": "ICD-10", "code": "F41.100", "display": "焦虑状态", "status": "active"}]
                """);
        soon(() -> assertThat(files.fileOf(CITIZEN_ID).await().indefinitely().shownCount())
                .isEqualTo(3));
    }

    private void post(String number, String start, String department, String items) {
        var visit = """
            {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "%s", "department": {"name": "%s"}, %s}
            """.formatted(number, CARD, start, department, items);
        intake.take(visit.getBytes(UTF_8), _ -> true).await().atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    @Test
    void my_summary_is_a_document_with_what_matters_and_its_reading_is_recorded() {
        given().get("/api/file/summary")
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .body("type", equalTo("document"))
                .body("entry[0].resource.resourceType", equalTo("Composition"))
                .body("entry.resource.code.text", hasItems("青霉素过敏", "2 型糖尿病", "焦虑状态", "葡萄糖"))
                .body("entry.resource.medicationCodeableConcept.text", hasItem("二甲双胍片"));
        soon(() -> assertThat(
                        files.accessesOf(CITIZEN_ID).await().indefinitely().accesses())
                .anySatisfy(access -> assertThat(access.scope()).isEqualTo(Scope.SUMMARY)));
    }

    @Test
    void a_fhir_client_finds_it_as_an_operation_on_the_patient_and_nobody_elses() {
        for (var operation : new String[] {"$summary", "%24summary"}) {
            given().urlEncodingEnabled(false)
                    .get("/fhir/Patient/" + CITIZEN + "/" + operation)
                    .then()
                    .statusCode(200)
                    .contentType("application/fhir+json")
                    .body("type", equalTo("document"))
                    .body("entry[0].resource.type.coding[0].code", equalTo("60591-5"));
        }
        given().urlEncodingEnabled(false)
                .get("/fhir/Patient/" + new UUID(4, 4) + "/$summary")
                .then()
                .statusCode(403);
    }

    @Test
    void an_institution_sees_it_with_the_card_without_what_is_sealed_and_behind_broken_glass_with_it() {
        var address = "/api/citizens/" + CITIZEN + "/file/summary";
        given().get(address).then().statusCode(403).body("code", equalTo("file.not-entitled"));
        given().header("Card-Number", CARD)
                .get(address)
                .then()
                .statusCode(200)
                .body("meta.security[0].code", equalTo("REDACTED"))
                .body("entry.resource.code.text", hasItem("青霉素过敏"))
                .body("entry.resource.code.text", not(hasItem("焦虑状态")));
        var ask = new BreakGlasses.Ask("somebody", "35020009", Reason.UNCONSCIOUS, "昏迷送诊，需要了解用药");
        glasses.open(new BreakGlassId(UUID.randomUUID()), CITIZEN_ID, ask, new CommandId(UUID.randomUUID()))
                .await()
                .indefinitely();
        soon(() -> given().get(address).then().statusCode(200).body("entry.resource.code.text", hasItem("焦虑状态")));
        soon(() -> assertThat(
                        files.accessesOf(CITIZEN_ID).await().indefinitely().accesses())
                .anySatisfy(access -> {
                    assertThat(access.scope()).isEqualTo(Scope.SUMMARY);
                    assertThat(access.purpose()).isEqualTo("BTG");
                }));
    }

    @Test
    void who_guards_nobody_sees_no_summary_of_a_ward() {
        given().get("/api/wards/" + UUID.randomUUID() + "/file/summary")
                .then()
                .statusCode(403)
                .body("code", equalTo("file.not-entitled"));
    }

    @OnAScreen
    void a_citizen_has_it_on_one_sheet(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records + "summary")) {
            tab.mustShow("青霉素过敏");
            tab.mustShow("9.80 mmol/L");
            tab.mustBeGood("summary");
        }
    }

    @OnAScreen
    void a_clerk_sees_it_above_the_latest_visits(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records + "desk")) {
            tab.fill("#card", CARD);
            tab.click("button.next");
            tab.mustShow("青霉素过敏");
            tab.mustBeGood("desk-summary");
        }
    }
}
