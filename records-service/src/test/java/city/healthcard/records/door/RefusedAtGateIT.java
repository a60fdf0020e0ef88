package city.healthcard.records.door;

import static city.healthcard.records.Town.soon;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.Town;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.walk.ServedEndpoints;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Whoever has no role to read with never comes to the door, and is on record all the same.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class RefusedAtGateIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000ab01";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000297";
    private static final String ID = "8f0c7f5e-4a3b-4c2d-9e1f-00000000ab02";

    /// Whose address has a place for something, of which no file is known: a post that waits, a job, a
    /// link, a consent,
    /// an access, a broken glass, a receipt, an erasure, a ward's handle.
    private static final Set<String> NAME_NO_FILE = Set.of(
            "AccessesPage_ask",
            "AccessesPage_form",
            "BreakGlassPage_review",
            "BreakGlassResource_review",
            "BreakGlassResource_show",
            "BulkExportResource_cancel",
            "BulkExportResource_file",
            "BulkExportResource_institution",
            "BulkExportResource_status",
            "ConsentPage_withdraw",
            "ConsentResource_change",
            "ConsentResource_withdraw",
            "CopyResource_make",
            "ErasureResource_show",
            "FhirAuditResource_read",
            "FhirResource_search",
            "FhirResource_searchByForm",
            "ImportPage_cancel",
            "ImportPage_outcomes",
            "ImportResource_cancel",
            "ImportResource_outcomes",
            "ImportResource_show",
            "ItemResource_own",
            "KindPage_items",
            "ParkedPage_attach",
            "ParkedPage_drop",
            "ParkedPage_open",
            "ParkedPostResource_attach",
            "ParkedPostResource_drop",
            "ParkedPostResource_open",
            "QuestionResource_ask",
            "QuestionedPage_words",
            "ReceiptResource_receipt",
            "SharePage_revoke",
            "ShareResource_revoke",
            "WardKindPage_items",
            "WardPage_accesses",
            "WardPage_ask",
            "WardPage_form",
            "WardPage_timeline",
            "WardSummaryPage_ward");

    @Inject
    Town town;

    @Inject
    HealthFiles files;

    @BeforeEach
    void a_citizen_with_a_visit() {
        town.issue(CITIZEN_ID, CARD);
        town.post("""
            {"institution": "35020001", "number": "GATE-1", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "2026-03-20T08:30:00+08:00", "diagnoses": [{"code": "I10.x00", "display": "高血压"}]}
            """.formatted(CARD));
        town.awaitVisits(CITIZEN_ID, 1);
    }

    private String visit() {
        return files.fileOf(CITIZEN_ID)
                .await()
                .atMost(Town.PATIENCE)
                .shown()
                .getFirst()
                .visit()
                .toString();
    }

    private static Response ask(String path) {
        return given().urlEncodingEnabled(false)
                .header("Accept-Language", "zh-CN")
                .get(path);
    }

    @Test
    @TestSecurity(user = "teller-7", roles = Roles.BANK_TELLER)
    void whoever_reads_no_files_at_all_is_on_record_by_the_role_and_once_however_often_they_try() {
        ask("/api/citizens/" + CITIZEN + "/file").then().statusCode(403).body("code", equalTo("access.forbidden"));
        var first = town.refusals(CITIZEN_ID, "teller-7");
        assertThat(first).isPositive();
        assertThat(town.refusals(CITIZEN_ID, "\"capacity\":\"bank-teller\"")).isPositive();
        assertThat(town.refusals(CITIZEN_ID, "\"reason\":\"access.forbidden\"")).isPositive();
        for (var path : List.of("/file/summary", "/file/items/results", "/file/visits/" + visit())) {
            ask("/api/citizens/" + CITIZEN + path).then().statusCode(403);
        }
        assertThat(town.refusals(CITIZEN_ID, "teller-7"))
                .as("one, or two when the hour has just turned")
                .isBetween(first, first + 1);
    }

    @Test
    @TestSecurity(user = "applicant-7", roles = Roles.APPLICANT)
    void a_file_is_named_by_a_patient_a_visit_or_what_is_in_it_and_by_a_search() {
        var named = Map.of(
                "patient", "/fhir/Patient/" + CITIZEN,
                "everything", "/fhir/Patient/" + CITIZEN + "/$everything",
                "item", "/fhir/Condition/" + visit() + "-d0",
                "search", "/fhir/Condition?patient=Patient/" + CITIZEN,
                "own", "/api/file/visits/" + visit(),
                "page", "/visits/" + visit(),
                "ward", "/api/wards/" + CITIZEN + "/file");
        ask(named.get("page")).then().statusCode(403);
        var first = town.refusals(CITIZEN_ID, "applicant-7");
        assertThat(first).isPositive();
        named.forEach((what, path) -> ask(path).then().statusCode(403));
        assertThat(town.refusals(CITIZEN_ID, "applicant-7")).isBetween(first, first + 1);
    }

    @Test
    @TestSecurity(user = "card-office-7", roles = Roles.CARD_OFFICE)
    void a_patient_alone_is_enough() {
        ask("/fhir/Patient/" + CITIZEN + "/$everything").then().statusCode(403);
        assertThat(town.refusals(CITIZEN_ID, "card-office-7")).isPositive();
    }

    @Test
    @TestSecurity(user = "operator-7", roles = Roles.OPERATOR)
    void something_in_a_visit_alone_is_enough() {
        ask("/fhir/Condition/" + visit() + "-d0").then().statusCode(403);
        assertThat(town.refusals(CITIZEN_ID, "operator-7")).isPositive();
        assertThat(town.refusals(CITIZEN_ID, "\"scope\":\"VISIT\"")).isPositive();
    }

    @Test
    @TestSecurity(user = "maker-7", roles = Roles.CARD_MAKER)
    void a_search_alone_is_enough() {
        ask("/fhir/AuditEvent?patient=" + CITIZEN).then().statusCode(403);
        assertThat(town.refusals(CITIZEN_ID, "maker-7")).isPositive();
    }

    @Test
    @TestSecurity(
            user = "his-7",
            roles = Roles.INSTITUTION_SYSTEM,
            attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = "35020077"))
    void an_institution_that_comes_in_by_the_guardians_gate_is_on_record_as_an_institution() {
        ask("/api/wards/" + CITIZEN + "/file").then().statusCode(403).body("code", equalTo("access.forbidden"));
        assertThat(town.refusals(CITIZEN_ID, "\"capacity\":\"institution\",\"institution\":\"35020077\""))
                .isPositive();
    }

    @Test
    @TestSecurity(user = "teller-8", roles = Roles.BANK_TELLER)
    void of_an_id_that_is_nobodys_nothing_is_recorded_and_the_answer_is_the_same() {
        var unknown = new CitizenId(UUID.randomUUID());
        var answers = List.of(
                ask("/api/citizens/" + CITIZEN + "/file"),
                ask("/api/citizens/" + unknown.value() + "/file"),
                ask("/api/citizens/nonsense/file"),
                ask("/api/file/visits/" + visit()),
                ask("/api/file/visits/" + UUID.randomUUID()));
        assertThat(answers).extracting(Response::statusCode).containsOnly(403);
        assertThat(answers)
                .extracting(answer -> answer.path("code") + answer.<String>path("title"))
                .containsOnly(
                        answers.getFirst().path("code") + answers.getFirst().<String>path("title"));
        assertThat(ask("/fhir/Condition/nonsense").<String>path("issue[0].details.text"))
                .isNotBlank()
                .isEqualTo(ask("/fhir/Condition/" + visit() + "-d0").path("issue[0].details.text"));
        assertThat(town.refusals(unknown, "")).isZero();
    }

    @Test
    @TestSecurity(
            user = CITIZEN,
            roles = Roles.CITIZEN,
            attributes = @SecurityAttribute(key = Claims.CITIZEN, value = CITIZEN))
    void the_citizen_finds_it_with_who_it_was_and_that_it_was_the_role() {
        ask("/api/citizens/" + CITIZEN + "/file").then().statusCode(403);
        soon(() -> ask("/accesses")
                .then()
                .statusCode(200)
                .body(containsString("对方的身份不能这样查看档案"))
                .body(containsString("未说明目的")));
    }

    /// What an address names that has the same id in each of its places.
    private static Optional<NamedFile> named(String path) {
        var places = Pattern.compile("\\{(\\w+)")
                .matcher(path)
                .results()
                .collect(toMap(place -> place.group(1), _ -> List.of(ID)));
        return NamedFile.in(path, places, Map.of());
    }

    @Test
    void every_address_with_a_place_in_it_names_a_file_or_is_known_to_name_none() {
        var none = new TreeSet<String>();
        ServedEndpoints.guardedBelow("city.healthcard.records").forEach((name, path) -> {
            if (path.contains("{") && named(path).isEmpty()) {
                none.add(name);
            }
        });
        assertThat(none).isEqualTo(new TreeSet<>(NAME_NO_FILE));
    }

    @Test
    void what_was_asked_for_is_told_by_the_address() {
        var scopes = Map.of(
                "/records/api/citizens/{citizen}/file", Scope.FILE,
                "/records/api/citizens/{citizen}/file/summary", Scope.SUMMARY,
                "/records/api/citizens/{citizen}/break-glass", Scope.BREAK_GLASS,
                "/records/api/citizens/{citizen}/file/visits/{visit}", Scope.VISIT,
                "/records/fhir/Patient/{id}/$export", Scope.EXPORT);
        scopes.forEach((path, scope) ->
                assertThat(named(path)).as(path).map(NamedFile::scope).contains(scope));
    }
}
