package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.GuardianshipSet;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.view.ViewRefilling;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.ServedEndpoints;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Walks every way into a file: that it was read is on record by the time that something is shown. A way that is new is
/// walked too, or said to show nothing.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "walker",
        roles = {Roles.CITIZEN, Roles.DESK_CLERK},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = AccessWalkIT.CITIZEN),
            @SecurityAttribute(key = Claims.INSTITUTION, value = "35020008")
        })
class AccessWalkIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000d501";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final CitizenId WARD = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-00000000d502"));
    private static final String CARD = "3502999900000071";
    private static final String WARDS_CARD = "3502999900000072";

    /// What shows nothing of a file: what is posted and how it fared, what a citizen has allowed or
    /// shared, who broke a glass, which visits changed since they were read, which readings are news and
    /// what was asked about them, and forms.
    private static final Set<String> SHOW_NOTHING = Set.of(
            "AlertResource_own",
            "BreakGlassPage_review",
            "BreakGlassPage_waiting",
            "BreakGlassResource_open",
            "BreakGlassResource_review",
            "BreakGlassResource_show",
            "BreakGlassResource_unreviewed",
            "ChangesPage_changes",
            "ConsentPage_give",
            "ConsentPage_show",
            "ConsentPage_withdraw",
            "ConsentResource_change",
            "ConsentResource_give",
            "ConsentResource_glasses",
            "ConsentResource_list",
            "ConsentResource_withdraw",
            "CopyPage_show",
            "CopyResource_verify",
            "DeskPage_desk",
            "ErasureResource_letGo",
            "ErasureResource_show",
            "FhirPostResource_batch",
            "FhirPostResource_post",
            "FhirResource_metadata",
            "FileResource_holder",
            "ImportPage_bundles",
            "ImportPage_cancel",
            "ImportPage_list",
            "ImportPage_outcomes",
            "ImportPage_visits",
            "ImportResource_bundles",
            "ImportResource_cancel",
            "ImportResource_list",
            "ImportResource_outcomes",
            "ImportResource_show",
            "ImportResource_visits",
            "NoticeResource_institutions",
            "NoticeResource_own",
            "ParkedPage_attach",
            "ParkedPage_drop",
            "ParkedPage_open",
            "ParkedPage_parked",
            "ParkedPostResource_attach",
            "ParkedPostResource_drop",
            "ParkedPostResource_open",
            "ParkedPostResource_parked",
            "PostQualityResource_quality",
            "QualityPage_quality",
            "QuestionResource_mine",
            "QuestionedPage_words",
            "ReceiptResource_receipt",
            "RefusedPage_refused",
            "RefusedPostResource_refused",
            "SharePage_revoke",
            "SharePage_show",
            "ShareResource_list",
            "ShareResource_revoke",
            "SharedPage_show",
            "SmartConfigurationResource_configuration",
            "VerifyPage_verify",
            "VisitResource_batch",
            "VisitResource_post",
            "VisitResource_withdraw",
            "WardPage_mine",
            "WardResource_mine");

    /// What an export in bulk holds is read, and on record, while it is made; `BulkExportIT` looks for it.
    private static final Set<String> SHOW_WHAT_WAS_READ = Set.of(
            "BulkExportResource_cancel",
            "BulkExportResource_citizen",
            "BulkExportResource_file",
            "BulkExportResource_institution",
            "BulkExportResource_status");

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @Inject
    HealthFiles files;

    @Inject
    Pool pool;

    @BeforeEach
    void a_visit_and_one_of_a_ward() {
        carries(CITIZEN_ID, CARD);
        carries(WARD, WARDS_CARD);
        Neighbours.say(new GuardianshipSet(WARD.value(), CITIZEN_ID.value(), "full", LocalDate.EPOCH));
        soon(() -> assertThat(holders.rightsOver(WARD, CITIZEN_ID)).isPresent());
    }

    private void carries(CitizenId citizen, String card) {
        var index = indexes.cardOf(card);
        Neighbours.say(new CardIssued(
                citizen.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        var visit = """
            {"institution": "35020001", "number": "WALK-%1$s", "card": {"number": "%1$s"}, "kind": "outpatient",
             "start": "2026-11-20T08:30:00+08:00", "diagnoses": [{"code": "I10.x00", "display": "高血压"}],
             "observations": [{"code": "2339-0", "display": "葡萄糖", "value": 7.20, "unit": "mmol/L"}]}
            """.formatted(card);
        intake.take(visit.getBytes(UTF_8), _ -> true).await().atMost(Duration.ofSeconds(20));
        soon(() -> assertThat(files.fileOf(citizen).await().indefinitely().shownCount())
                .isEqualTo(1));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(ViewRefilling.class)
                .untilAsserted(assertion::run);
    }

    private String visitOf(CitizenId citizen) {
        return files.fileOf(citizen)
                .await()
                .indefinitely()
                .shown()
                .getFirst()
                .visit()
                .toString();
    }

    private static Supplier<Response> get(String path) {
        return () ->
                given().urlEncodingEnabled(false).header("Card-Number", CARD).get(path);
    }

    private static Supplier<Response> post(String path, String json) {
        return () -> given().contentType(ContentType.JSON).body(json).post(path);
    }

    private static Supplier<Response> form(String path, Map<String, String> fields) {
        return () -> given().header("Card-Number", CARD)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }

    private Map<String, Supplier<Response>> ways() {
        var visit = visitOf(CITIZEN_ID);
        var trend = "/items/results/" + visit + "/0/trend";
        var ways = new LinkedHashMap<String, Supplier<Response>>();
        ways.put("FileResource_own", get("/api/file"));
        ways.put("FileResource_ownVisit", get("/api/file/visits/" + visit));
        ways.put("FileResource_accesses", get("/api/file/accesses"));
        ways.put("HistoryResource_asKnown", get("/api/file/history?knownAt=2026-11-01T00:00:00Z"));
        ways.put("HistoryResource_changes", get("/api/file/changes?since=2026-11-01T00:00:00Z"));
        ways.put("ItemResource_own", get("/api/file/items/results"));
        ways.put("ItemResource_trend", get("/api/file" + trend));
        ways.put("SummaryResource_own", get("/api/file/summary"));
        ways.put("CopyResource_make", get("/api/file/exports/fhir"));
        ways.put("FhirAuditResource_search", get("/fhir/AuditEvent"));
        ways.put("FhirAuditResource_searchByForm", form("/fhir/AuditEvent/_search", Map.of("_count", "1")));
        ways.put(
                "FhirAuditResource_read",
                () -> get("/fhir/AuditEvent/" + aReading()).get());
        pages(ways, visit, trend);
        others(ways, visit, trend);
        wards(ways);
        shares(ways);
        return ways;
    }

    /// The id of one of the readings so far: the first of them may not be shown yet.
    private static String aReading() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> get("/fhir/AuditEvent?_count=1").get().<String>path("entry[0].resource.id"),
                        Objects::nonNull);
    }

    private static void pages(Map<String, Supplier<Response>> ways, String visit, String trend) {
        ways.put("HealthFilePage_timeline", get("/"));
        ways.put("HealthFilePage_visit", get("/visits/" + visit));
        ways.put("AccessesPage_show", get("/accesses"));
        ways.put(
                "AccessesPage_form",
                () -> get("/accesses/" + access(0) + "/question").get());
        ways.put(
                "AccessesPage_ask",
                () -> form("/accesses/" + access(0) + "/question", Map.of("concern", "not-treated"))
                        .get());
        ways.put(
                "QuestionResource_ask",
                () -> given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body("{\"concern\": \"not-treated\"}")
                        .post("/api/file/accesses/" + access(-1) + "/question"));
        ways.put("HistoryPage_history", get("/history?on=2026-11-26"));
        ways.put("KindPage_items", get("/items/results"));
        ways.put("KindPage_trend", get(trend));
        ways.put("SummaryPage_own", get("/summary"));
        ways.put("CopyPage_make", form("/export", Map.of("format", "pdf")));
        ways.put("DeskPage_open", form("/desk", Map.of("card", CARD)));
        ways.put(
                "DeskPage_breakGlass",
                form("/desk/break-glass", Map.of("card", CARD, "reason", "emergency", "words", "昏迷送诊，需要了解用药")));
    }

    /// An access on the list, the newest first.
    private static String access(int at) {
        return get("/api/file/accesses").get().path("accesses[" + at + "].id");
    }

    /// The same of a ward.
    private static String wards(int at, String file) {
        return get(file + "/accesses").get().path("accesses[" + at + "].id");
    }

    private static void others(Map<String, Supplier<Response>> ways, String visit, String trend) {
        var file = "/api/citizens/" + CITIZEN + "/file";
        ways.put("FileResource_others", get(file));
        ways.put("FileResource_othersVisit", get(file + "/visits/" + visit));
        ways.put("ItemResource_others", get(file + "/items/results"));
        ways.put("ItemResource_othersTrend", get(file + trend));
        ways.put("SummaryResource_others", get(file + "/summary"));
        fhir(ways, visit);
    }

    private static void fhir(Map<String, Supplier<Response>> ways, String visit) {
        ways.put("FhirResource_patient", get("/fhir/Patient/" + CITIZEN));
        ways.put("FhirResource_patients", get("/fhir/Patient?_id=" + CITIZEN));
        ways.put("FhirResource_everything", get("/fhir/Patient/" + CITIZEN + "/$everything"));
        ways.put("FhirResource_search", get("/fhir/Observation?patient=" + CITIZEN));
        ways.put("FhirResource_patientsByForm", form("/fhir/Patient/_search", Map.of("_id", CITIZEN)));
        ways.put("FhirResource_searchByForm", form("/fhir/Observation/_search", Map.of("patient", CITIZEN)));
        ways.put("FhirSummaryResource_summary", get("/fhir/Patient/" + CITIZEN + "/$summary"));
        ways.put("FhirResource_read", get("/fhir/Observation/" + visit + "-o0"));
    }

    private void wards(Map<String, Supplier<Response>> ways) {
        var file = "/api/wards/" + WARD.value() + "/file";
        ways.put("WardResource_file", get(file));
        ways.put("WardResource_visit", get(file + "/visits/" + visitOf(WARD)));
        ways.put("WardItemResource_items", get(file + "/items/results"));
        ways.put("WardItemResource_trend", get(file + "/items/results/" + visitOf(WARD) + "/0/trend"));
        ways.put("WardItemResource_summary", get(file + "/summary"));
        var pages = given().get("/wards")
                .htmlPath()
                .getString("**.find { it.@href.text().startsWith('/records/wards/') }.@href")
                .substring("/records".length());
        ways.put("WardPage_timeline", get(pages));
        ways.put("WardPage_visit", get(pages + "/visits/" + visitOf(WARD)));
        ways.put("WardPage_accesses", get(pages + "/accesses"));
        var question = pages + "/accesses/%s/question";
        ways.put("WardPage_form", () -> get(question.formatted(wards(0, file))).get());
        ways.put(
                "WardPage_ask",
                () -> form(question.formatted(wards(0, file)), Map.of("concern", "not-treated"))
                        .get());
        ways.put("WardAccessResource_accesses", get(file + "/accesses"));
        ways.put(
                "WardAccessResource_ask",
                () -> given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body("{\"concern\": \"not-treated\"}")
                        .post(file + "/accesses/" + wards(-1, file) + "/question"));
        ways.put("WardKindPage_items", get(pages + "/items/results"));
        ways.put("WardKindPage_trend", get(pages + "/items/results/" + visitOf(WARD) + "/0/trend"));
        ways.put("WardSummaryPage_ward", get(pages + "/summary"));
    }

    private static void shares(Map<String, Supplier<Response>> ways) {
        var make = post("/api/file/shares", "{\"scope\": \"whole\", \"minutes\": 15, \"pin\": \"2468\"}");
        ways.put("ShareResource_make", make);
        var link = make.get().<String>path("link");
        var place = URI.create(urlIn(link)).getPath().replaceFirst("^/records", "");
        var manifest = post(place, "{\"recipient\": \"x\", \"passcode\": \"2468\", \"embeddedLengthMax\": 1}");
        ways.put("ShareResource_manifest", manifest);
        var location = manifest.get().<String>path("files[0].location");
        ways.put("ShareResource_file", get(URI.create(location).getPath().replaceFirst("^/records", "")));
        ways.put("SharedPage_open", form("/shared", Map.of("link", link, "recipient", "x", "pin", "2468")));
        ways.put("SharePage_make", form("/shares", Map.of("scope", "summary", "minutes", "15", "pin", "2468")));
    }

    private static String urlIn(String link) {
        try {
            return Json.mapper()
                    .readTree(Base64.getUrlDecoder().decode(link.substring("shlink:/".length())))
                    .path("url")
                    .asText();
        } catch (IOException notALink) {
            throw new IllegalStateException(notALink);
        }
    }

    private long readings() {
        return recorded("records/file-read/%");
    }

    private long recorded(String type) {
        return pool.preparedQuery("select count(*) from event where type like $1")
                .execute(Tuple.of(type))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void isOnRecord(String way, Supplier<Response> walk) {
        var before = readings();
        var status = walk.get().statusCode();
        assertThat(status).as(way).isIn(200, 201);
        assertThat(readings()).as("readings on record after " + way).isGreaterThan(before);
    }

    @Test
    void whatever_way_a_file_is_shown_the_reading_is_on_record() {
        var ways = ways();
        var known = new TreeSet<>(SHOW_NOTHING);
        known.addAll(SHOW_WHAT_WAS_READ);
        known.addAll(ways.keySet());
        assertThat(ServedEndpoints.namesBelow("city.healthcard.records")).isEqualTo(known);
        ways.forEach(this::isOnRecord);
    }

    @Test
    @TestSecurity(
            user = "his-8",
            roles = Roles.INSTITUTION_SYSTEM,
            attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020008"))
    void so_it_is_when_a_system_reads_in_fhir_whose_institution_was_shown_the_card() {
        var ways = new LinkedHashMap<String, Supplier<Response>>();
        fhir(ways, visitOf(CITIZEN_ID));
        ways.forEach(this::isOnRecord);
        var before = readings();
        var refused = recorded("records/reading-refused/%");
        given().get("/fhir/Patient/" + UUID.randomUUID()).then().statusCode(403);
        assertThat(recorded("records/reading-refused/%"))
                .as("of nobody's file nothing is on record")
                .isEqualTo(refused);
        given().get("/fhir/Observation?patient=" + WARD.value()).then().statusCode(403);
        assertThat(recorded("records/reading-refused/%"))
                .as("the refusal is on record")
                .isGreaterThan(refused);
        assertThat(readings()).isEqualTo(before);
    }
}
