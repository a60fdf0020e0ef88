package city.healthcard.records.bulk;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import ca.uhn.fhir.context.FhirContext;
import city.healthcard.contracts.card.CardContract.CardBlocked;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.Town;
import city.healthcard.records.accesslog.Access;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.intake.Taken.Kept;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.Job.State;
import city.healthcard.records.job.JobStore;
import city.healthcard.records.job.Jobs;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Asked for over HTTP, worked on as always. Each test has people of its own; the institution is this class's.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "his-35020651",
        roles = Roles.INSTITUTION_SYSTEM,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = BulkExportIT.INSTITUTION))
class BulkExportIT {

    static final String INSTITUTION = "35020651";
    static final String CITIZEN = "5f1d0c52-7f8e-4a6b-b1c2-0000000065a1";
    static final String BLOCKED = "5f1d0c52-7f8e-4a6b-b1c2-0000000065b1";
    static final String BLOCKED_CARD = "5f1d0c52-7f8e-4a6b-b1c2-0000000065b2";
    private static final String OTHER = "35020652";
    private static final String ALL = "/fhir/Patient/$export";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String VISIT = """
            {"institution": "%s", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "2026-11-20T08:30:00+08:00", "end": "2026-11-20T09:10:00+08:00",
             "diagnoses": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "%s", "display": "诊断"}],
             "observations": [{"system": "http://loinc.org", "code": "2339-0", "display": "葡萄糖", "value": 1.10,
                               "unit": "mmol/L"}]}""";

    @Inject
    CardHolders holders;

    @Inject
    Town town;

    @Inject
    HealthFiles files;

    @Inject
    JobStore store;

    @Inject
    Jobs jobs;

    @Inject
    ExportWork work;

    @Inject
    Pool pool;

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    @BeforeEach
    @AfterEach
    void nothing_is_under_way() {
        for (var owner : List.of(INSTITUTION, OTHER, CITIZEN)) {
            await(store.of(owner, ExportWork.KIND, 100)).forEach(job -> await(jobs.forget(job.id())));
        }
    }

    private CitizenId holder(UUID citizen, String card) {
        return holder(citizen, UUID.randomUUID(), card);
    }

    private CitizenId holder(UUID citizen, UUID id, String card) {
        var holder = new CitizenId(citizen);
        town.issue(holder, id, card);
        return holder;
    }

    private void post(String institution, String number, String card, String code) {
        assertThat(town.post(VISIT.formatted(institution, number, card, code))).isInstanceOf(Kept.class);
    }

    private void filed(CitizenId citizen, int visits) {
        town.awaitVisits(citizen, visits);
    }

    private static Response asked(String address) {
        return given().header("Prefer", "respond-async")
                .header("Accept", "application/fhir+json")
                .urlEncodingEnabled(false)
                .get(address);
    }

    private static String begun(String address) {
        var answer = asked(address).then().statusCode(202).extract();
        return path(answer.header("Content-Location"));
    }

    private static String path(String address) {
        return URI.create(address).getPath().substring("/records".length());
    }

    private static JsonPath finished(String status) {
        soon(() -> assertThat(given().get(status).statusCode()).isEqualTo(200));
        return given().get(status)
                .then()
                .contentType("application/json")
                .header("Expires", matchesPattern("\\w{3}, \\d{1,2} \\w{3} \\d{4} .* GMT"))
                .extract()
                .jsonPath();
    }

    private static List<Resource> fetched(JsonPath manifest, String type) {
        var url = manifest.getString("output.find { it.type == '" + type + "' }.url");
        var answer = given().get(path(url)).then().statusCode(200).extract();
        assertThat(answer.contentType()).startsWith("application/fhir+ndjson");
        var lines = new String(answer.asByteArray(), UTF_8).lines().toList();
        assertThat(lines).hasSize(manifest.getInt("output.find { it.type == '" + type + "' }.count"));
        return lines.stream()
                .map(line -> (Resource) FHIR.newJsonParser().parseResource(line))
                .toList();
    }

    private List<Access> exportsOf(CitizenId citizen) {
        return await(files.accessesOf(citizen)).accesses().stream()
                .filter(access -> access.scope() == Scope.EXPORT)
                .toList();
    }

    @Test
    void an_institution_gets_what_it_posted_and_every_citizen_sees_it() {
        var one = holder(UUID.randomUUID(), "3502650000000001");
        var two = holder(UUID.randomUUID(), "3502650000000002");
        var stranger = holder(UUID.randomUUID(), "3502650000000003");
        post(INSTITUTION, "B-1", "3502650000000001", "I10.x00");
        post(INSTITUTION, "B-2", "3502650000000001", "F32.900");
        post(INSTITUTION, "B-3", "3502650000000002", "E11.900");
        post(OTHER, "B-4", "3502650000000002", "F20.000");
        post(OTHER, "B-5", "3502650000000003", "I10.x00");
        filed(one, 2);
        filed(two, 2);
        filed(stranger, 1);

        var manifest = finished(begun(ALL + "?_type=Patient,Encounter,Condition,Observation"));
        assertThat(manifest.getBoolean("requiresAccessToken")).isTrue();
        assertThat(manifest.getString("request"))
                .endsWith("/records/fhir/Patient/$export?_type=Patient%2CEncounter%2CCondition%2CObservation");
        assertThat(Instant.parse(manifest.getString("transactionTime"))).isBefore(Instant.now());
        assertThat(manifest.getList("error")).isEmpty();
        var patients = fetched(manifest, "Patient").stream()
                .map(Patient.class::cast)
                .map(patient -> patient.getIdElement().getIdPart())
                .toList();
        assertThat(patients)
                .contains(one.value().toString(), two.value().toString())
                .doesNotContain(stranger.value().toString())
                .doesNotHaveDuplicates();
        var encounters = fetched(manifest, "Encounter").stream()
                .map(Encounter.class::cast)
                .map(encounter -> encounter.getSubject().getReference())
                .toList();
        assertThat(encounters.stream().filter(("Patient/" + one.value())::equals))
                .hasSize(2);
        assertThat(encounters.stream().filter(("Patient/" + two.value())::equals))
                .hasSize(1);
        assertThat(fetched(manifest, "Observation").stream()
                        .map(Observation.class::cast)
                        .map(observation ->
                                observation.getValueQuantity().getValue().toPlainString()))
                .containsOnly("1.10");
        soon(() -> assertThat(exportsOf(one)).singleElement().satisfies(access -> {
            assertThat(access.capacity()).isEqualTo("institution");
            assertThat(access.institution()).isEqualTo(INSTITUTION);
            assertThat(access.purpose()).isEqualTo("RECORDMGT");
        }));
        soon(() -> assertThat(exportsOf(two)).hasSize(1));
        assertThat(exportsOf(stranger)).isEmpty();
    }

    @Test
    void what_was_not_said_since_is_left_out_and_nobody_was_read() {
        var citizen = holder(UUID.randomUUID(), "3502650000000011");
        post(INSTITUTION, "S-1", "3502650000000011", "I10.x00");
        filed(citizen, 1);
        var later = Instant.now().plusSeconds(60);
        var manifest = finished(begun(ALL + "?_since=" + later));
        assertThat(manifest.getList("output")).isEmpty();
        assertThat(exportsOf(citizen)).isEmpty();
        var earlier = Instant.now().minusSeconds(60);
        assertThat(finished(begun(ALL + "?_since=" + earlier + "&_type=Encounter"))
                        .getList("output.type"))
                .containsExactly("Encounter");
        soon(() -> assertThat(exportsOf(citizen)).hasSize(1));
    }

    @Test
    void work_that_was_interrupted_is_done_again_and_told_once() {
        var citizen = holder(UUID.randomUUID(), "3502650000000021");
        post(INSTITUTION, "R-1", "3502650000000021", "I10.x00");
        post(INSTITUTION, "R-2", "3502650000000021", "I10.x00");
        filed(citizen, 2);
        var now = Instant.now();
        var extent = new Extent(
                INSTITUTION, "his-35020651", "HQUALIMP", List.of("Patient", "Encounter"), null, now, "request");
        var job = Job.fresh(
                ExportWork.KIND,
                INSTITUTION,
                Json.bytes(extent),
                State.RECEIVING,
                ExportWork.FROM_THE_FIRST,
                now,
                now.plusSeconds(600));
        assertThat(await(store.begin(job, 3))).isTrue();
        await(store.concern(job.id(), List.of(citizen.value())));
        var lost = await(work.step(job));
        assertThat(lost.made()).hasSize(2);
        soon(() -> assertThat(exportsOf(citizen)).hasSize(1));

        await(store.start(job.id(), 0, 1, now.plusSeconds(600)));

        var manifest = finished("/fhir/bulk/" + job.id());
        assertThat(fetched(manifest, "Encounter")).hasSize(2);
        assertThat(fetched(manifest, "Patient")).hasSize(1);
        assertThat(exportsOf(citizen))
                .singleElement()
                .satisfies(access -> assertThat(access.purpose()).isEqualTo("HQUALIMP"));
    }

    @Test
    void what_is_not_understood_is_named() {
        given().get(ALL).then().statusCode(400).body("issue[0].location", hasItems("http.Prefer"));
        asked(ALL + "?_type=Invoice&_since=yesterday&_typeFilter=x")
                .then()
                .statusCode(400)
                .contentType(containsString("application/fhir+json"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.location.flatten()", hasItems("http._type", "http._since", "http._typeFilter"));
        given().header("Prefer", "respond-async")
                .header("Purpose-Of-Use", "CURIOSITY")
                .get(ALL)
                .then()
                .statusCode(400)
                .body("issue[0].location", hasItems("http.Purpose-Of-Use"));
    }

    @Test
    void what_was_cancelled_or_is_over_or_is_another_s_is_not_there() {
        var cancelled = begun(ALL);
        given().delete(cancelled).then().statusCode(202);
        given().get(cancelled).then().statusCode(404).body("issue[0].details.coding[0].code", equalTo("bulk.unknown"));
        given().delete(cancelled).then().statusCode(404);
        var over = begun(ALL);
        finished(over);
        pool.preparedQuery("update job set ends_at = now() where id = $1")
                .execute(Tuple.of(UUID.fromString(over.substring(over.lastIndexOf('/') + 1))))
                .await()
                .indefinitely();
        given().get(over).then().statusCode(404);
        given().get(over + "/Patient.ndjson").then().statusCode(404);
        var now = Instant.now();
        var others = Job.fresh(ExportWork.KIND, OTHER, new byte[] {1}, State.DONE, "", now, now.plusSeconds(600));
        await(store.begin(others, 3));
        given().get("/fhir/bulk/" + others.id()).then().statusCode(404);
        given().get("/fhir/bulk/" + others.id() + "/Patient.ndjson").then().statusCode(404);
        given().delete("/fhir/bulk/" + others.id()).then().statusCode(404);
    }

    @Test
    void a_program_finds_out_how_to_come_in() {
        given().get("/fhir/.well-known/smart-configuration")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("token_endpoint", endsWith("/protocol/openid-connect/token"))
                .body("token_endpoint_auth_methods_supported", hasItems("private_key_jwt"))
                .body("capabilities", hasItems("client-confidential-asymmetric"));
    }

    @Test
    void what_was_not_made_is_no_file_of_it() {
        var status = begun(ALL + "?_since=" + Instant.now().plusSeconds(60));
        finished(status);
        for (var file : List.of("Patient.ndjson", "Patient", "sent.ndjson")) {
            given().get(status + "/" + file).then().statusCode(404).body("resourceType", equalTo("OperationOutcome"));
        }
    }

    @Test
    void an_institution_has_no_more_than_so_many_under_way() {
        var now = Instant.now();
        for (var i = 0; i < 3; i++) {
            var job = Job.fresh(
                    ExportWork.KIND, INSTITUTION, new byte[] {1}, State.RECEIVING, "", now, now.plusSeconds(600));
            await(store.begin(job, 3));
        }
        asked(ALL)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .body("issue[0].details.coding[0].code", equalTo("bulk.too-many"));
    }

    @Test
    void an_export_that_holds_the_file_of_somebody_who_was_erased_is_gone() {
        var citizen = holder(UUID.randomUUID(), "3502650000000031");
        var neighbour = holder(UUID.randomUUID(), "3502650000000032");
        post(INSTITUTION, "E-1", "3502650000000031", "I10.x00");
        post(INSTITUTION, "E-2", "3502650000000032", "I10.x00");
        filed(citizen, 1);
        filed(neighbour, 1);
        var status = begun(ALL);
        finished(status);
        Neighbours.say(new CitizenErased(citizen.value()));
        soon(() -> given().get(status).then().statusCode(404));
        soon(() -> assertThat(await(files.fileOf(citizen)).restricted()).isTrue());
        var patients = fetched(finished(begun(ALL)), "Encounter").stream()
                .map(Encounter.class::cast)
                .map(encounter -> encounter.getSubject().getReference());
        assertThat(patients).contains("Patient/" + neighbour.value()).doesNotContain("Patient/" + citizen.value());
    }

    @Test
    @TestSecurity(
            user = "citizen",
            roles = Roles.CITIZEN,
            attributes = {
                @SecurityAttribute(key = Claims.CITIZEN, value = CITIZEN),
                @SecurityAttribute(key = Claims.CARD, value = "5f1d0c52-7f8e-4a6b-b1c2-0000000065a2")
            })
    void citizens_export_their_own_file_from_everywhere_and_nobody_else_s() {
        var citizen = holder(UUID.fromString(CITIZEN), "3502650000000041");
        post(INSTITUTION, "C-1", "3502650000000041", "I10.x00");
        post(OTHER, "C-2", "3502650000000041", "F20.000");
        filed(citizen, 2);
        var manifest = finished(begun("/fhir/Patient/" + CITIZEN + "/$export"));
        assertThat(fetched(manifest, "Encounter")).hasSize(2);
        assertThat(fetched(manifest, "Condition")).hasSize(2);
        assertThat(fetched(manifest, "Patient")).hasSize(1);
        soon(() -> assertThat(exportsOf(citizen))
                .singleElement()
                .satisfies(access -> assertThat(access.purpose()).isEqualTo("PATRQT")));
        asked("/fhir/Patient/" + UUID.randomUUID() + "/$export").then().statusCode(403);
        asked(ALL).then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "blocked",
            roles = Roles.CITIZEN,
            attributes = {
                @SecurityAttribute(key = Claims.CITIZEN, value = BLOCKED),
                @SecurityAttribute(key = Claims.CARD, value = BLOCKED_CARD)
            })
    void a_blocked_card_fetches_nothing() {
        holder(UUID.fromString(BLOCKED), UUID.fromString(BLOCKED_CARD), "3502650000000051");
        Neighbours.say(new CardBlocked(UUID.fromString(BLOCKED), UUID.fromString(BLOCKED_CARD)));
        soon(() -> assertThat(holders.isBlocked(UUID.fromString(BLOCKED_CARD))).isTrue());
        asked("/fhir/Patient/" + BLOCKED + "/$export").then().statusCode(403);
        given().get("/fhir/bulk/" + UUID.randomUUID()).then().statusCode(403);
    }
}
