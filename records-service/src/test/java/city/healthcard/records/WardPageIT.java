package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.GuardianshipSet;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.alerting.Alerts;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A guardian reads a child's file on pages. On which day the rights change is card-service's to decide
/// (`GuardianshipTest`, `CitizenDocumentsIT`); here it says so, and the page asked for next is another one.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "guardian",
        roles = Roles.CITIZEN,
        attributes = @SecurityAttribute(key = Claims.CITIZEN, value = WardPageIT.GUARDIAN))
@SuppressWarnings("NullAway.Init")
class WardPageIT {

    static final String GUARDIAN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000e101";
    static final String CHILD_ID = "8f0c7f5e-4a3b-4c2d-9e1f-00000000e102";
    private static final CitizenId CHILD = new CitizenId(UUID.fromString(CHILD_ID));
    private static final CitizenId STRANGER = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-00000000e103"));
    private static final String CARD = "3502999900000301";
    private static final Pattern FILE = Pattern.compile("href=\"/records(/wards/[0-9a-f-]{36})\"");
    private static final String SEALED = "焦虑状态";
    private static final String SHOWN = "急性支气管炎";

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
    Door door;

    @Inject
    Alerts alerts;

    @Inject
    Pool pool;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void a_child_with_a_visit_that_is_nobody_s_business() {
        var index = indexes.cardOf(CARD);
        if (holders.holderOf(index).isEmpty()) {
            Neighbours.say(new CardIssued(
                    CHILD.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.EPOCH));
            soon(() -> assertThat(holders.holderOf(index)).isPresent());
        }
        post("35020001", "WARD-1", "儿科", """
                "diagnoses": [{"code": "J20.900", "display": "急性支气管炎"}],
                "observations": [{"code": "6690-2", "display": "白细胞", "value": 11.20, "unit": "10*9/L",
                    "low": 4.0, "high": 10.0, "flag": "H", "status": "final"}],
                "prescriptions": [{"code": "R05CB06", "display": "氨溴索口服溶液", "dosage": "每日两次"}]
                """);
        post("35020002", "WARD-2", "心理科", """
                "diagnoses": [{"code": "F41.100", "display": "焦虑状态"}]
                """);
        soon(() -> assertThat(files.fileOf(CHILD).await().indefinitely().shownCount())
                .isEqualTo(2));
        rights("full");
    }

    private void post(String institution, String number, String department, String items) {
        var visit = """
            {"institution": "%s", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "2026-11-20T08:30:00+08:00", "department": {"name": "%s"}, %s}
            """.formatted(institution, number, CARD, department, items);
        intake.take(visit.getBytes(UTF_8), _ -> true).await().atMost(Duration.ofSeconds(20));
    }

    private void rights(String rights) {
        Neighbours.say(new GuardianshipSet(CHILD.value(), UUID.fromString(GUARDIAN), rights, LocalDate.EPOCH));
        soon(() -> assertThat(holders.rightsOver(CHILD, new CitizenId(UUID.fromString(GUARDIAN)))
                        .map(Enum::name)
                        .orElse("ENDED"))
                .isEqualToIgnoringCase(rights));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    private static String file() {
        var found = FILE.matcher(page("/wards").statusCode(200).extract().asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static ValidatableResponse page(String path) {
        return given().header("Accept-Language", "zh").get(path).then();
    }

    private String visit(String institution) {
        return files.fileOf(CHILD).await().indefinitely().shown().stream()
                .filter(entry -> entry.institution().equals(institution))
                .findFirst()
                .orElseThrow()
                .visit()
                .toString();
    }

    @Test
    void no_address_says_who_the_child_is_and_every_page_says_that_it_is_the_child_s() {
        var file = file();
        var result = "/items/results/" + visit("35020001") + "/0/trend";
        for (var path :
                List.of("", "/visits/" + visit("35020001"), "/items/results", result, "/accesses", "/summary")) {
            var html = page(file + path)
                    .statusCode(200)
                    .body(containsString("正在查看他人的档案"), containsString("href=\"/records/wards\""))
                    .extract()
                    .asString();
            var addresses = Pattern.compile("(?:href|action)=\"([^\"]*)\"")
                    .matcher(html)
                    .results();
            assertThat(addresses.map(match -> match.group(1)))
                    .as("addresses on %s", path)
                    .filteredOn(address -> !address.startsWith("/records/api/"))
                    .noneMatch(address -> address.contains(CHILD.value().toString()))
                    .noneMatch(address -> address.startsWith("/records/visits/"))
                    .noneMatch(address -> address.startsWith("/records/items/"));
        }
    }

    @Test
    void the_day_before_a_child_is_fourteen_everything_is_shown_and_on_the_day_nothing_private() {
        var file = file();
        var secret = visit("35020002");
        page(file).statusCode(200).body(containsString(SHOWN), containsString(SEALED));
        page(file + "/visits/" + secret).statusCode(200).body(containsString(SEALED));
        rights("narrowed");
        page(file).statusCode(200).body(containsString(SHOWN), not(containsString(SEALED)));
        page(file + "/visits/" + secret).statusCode(404).body(not(containsString(SEALED)));
        page(file + "/items/problems").statusCode(200).body(containsString(SHOWN), not(containsString(SEALED)));
        page(file + "/items/problems?institution=35020002").body(not(containsString(SEALED)));
        page(file + "/summary").statusCode(200).body(not(containsString(SEALED)));
    }

    @Test
    void from_sixteen_the_guardian_reads_on_and_the_day_before_the_child_is_of_age_still_does() {
        var file = file();
        rights("reading");
        page("/wards").statusCode(200).body(containsString("不能再代为办理"));
        page(file).statusCode(200).body(containsString(SHOWN), not(containsString(SEALED)));
        rights("ended");
        page("/wards").statusCode(200).body(not(containsString(file)));
        for (var path : List.of("", "/visits/" + visit("35020001"), "/items/results", "/accesses", "/summary")) {
            page(file + path).statusCode(403).body(not(containsString(SHOWN)));
        }
    }

    @Test
    void each_page_is_a_reading_of_the_guardian_s_on_the_child_s_list() {
        var file = file();
        page(file).statusCode(200);
        page(file + "/visits/" + visit("35020001")).statusCode(200);
        page(file + "/accesses").statusCode(200);
        page(file + "/summary").statusCode(200);
        soon(() -> assertThat(files.accessesOf(CHILD).await().indefinitely().accesses())
                .filteredOn(access -> access.capacity().equals("guardian"))
                .extracting(access -> access.scope())
                .contains(Scope.FILE, Scope.VISIT, Scope.ACCESSES, Scope.SUMMARY));
        soon(() -> page(file + "/accesses").body(containsString("监护人")));
    }

    @Test
    void a_guardian_is_told_who_reads_the_child_s_file_as_far_as_the_guardian_may_know() {
        var file = file();
        door.admit(treating("35020001", true), CHILD, Scope.FILE).await().indefinitely();
        door.admit(treating("35020002", true), CHILD, Scope.FILE).await().indefinitely();
        assertThatThrownBy(() -> door.admit(treating("35020001", false), CHILD, Scope.FILE)
                        .await()
                        .indefinitely())
                .isInstanceOf(ProblemException.class);
        soon(() -> assertThat(alerts.of(CHILD).await().indefinitely())
                .extracting(note -> note.occasion() + " " + note.institution())
                .contains("new-institution 35020001", "new-institution 35020002", "refused 35020001"));
        page(file)
                .body(containsString(news("new-institution", "35020001")))
                .body(containsString(news("new-institution", "35020002")))
                .body(containsString(news("refused", "35020001")));
        rights("narrowed");
        page(file)
                .body(containsString(news("new-institution", "35020001")))
                .body(not(containsString(news("new-institution", "35020002"))))
                .body(not(containsString(news("refused", "35020001"))));
    }

    private static Reader treating(String institution, boolean hasVisit) {
        return new Reader.Treating("dr", institution, hasVisit, Presented.NONE, false, false);
    }

    /// The end of the address to which the first page of the file leads.
    private String news(String occasion, String institution) {
        return alerts.of(CHILD).await().indefinitely().stream()
                .filter(note -> note.occasion().equals(occasion))
                .filter(note -> note.institution().equals(institution))
                .map(note -> "/accesses#access-" + note.access())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_visit_that_is_withheld_is_not_on_record_as_read_and_a_shown_one_is() {
        var file = file();
        var secret = visit("35020002");
        var shown = visit("35020001");
        var api = "/api/wards/" + CHILD.value() + "/file/visits/";
        rights("narrowed");
        var before = readings(secret);
        var all = readings(CHILD.value().toString());
        for (var withheld : List.of(secret, UUID.randomUUID().toString())) {
            page(file + "/visits/" + withheld).statusCode(404);
            page(api + withheld).statusCode(404);
            assertThat(readings(withheld)).isEqualTo(withheld.equals(secret) ? before : 0);
        }
        assertThat(readings(CHILD.value().toString()))
                .as("that the guardian looked is on record")
                .isEqualTo(all + 4);
        var read = readings(shown);
        page(file + "/visits/" + shown).statusCode(200);
        page(api + shown).statusCode(200);
        assertThat(readings(shown)).isEqualTo(read + 2);
    }

    /// How many readings on record name this.
    private long readings(String named) {
        return pool.preparedQuery("select count(*) from event where type like 'records/file-read/%'"
                        + " and convert_from(payload, 'UTF8') like $1")
                .execute(Tuple.of("%" + named + "%"))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void the_foot_of_a_page_of_a_child_s_file_says_that_a_guardian_reads_it() {
        var usual = "只有您和为您看病的医疗机构能看到";
        for (var path : List.of("", "/accesses", "/summary")) {
            page(file() + path).body(containsString("只有本人、监护人和为其看病的医疗机构能看到"), not(containsString(usual)));
        }
        given().header("Accept-Language", "en")
                .get(file())
                .then()
                .body(containsString("the guardian and the institutions that treat them"));
        page("/accesses").body(containsString(usual));
    }

    @Test
    @TestSecurity(
            user = CHILD_ID,
            roles = Roles.CITIZEN,
            attributes = @SecurityAttribute(key = Claims.CITIZEN, value = CHILD_ID))
    void so_does_the_child_s_own_page_until_the_child_is_of_age() {
        page("/accesses").body(containsString("只有您、您的监护人和为您看病的医疗机构能看到"));
        rights("ended");
        page("/accesses").body(containsString("只有您和为您看病的医疗机构能看到"));
    }

    @Test
    void a_handle_is_worth_nothing_to_somebody_else() {
        page("/wards/" + CHILD.value()).statusCode(404);
        page("/wards/" + STRANGER.value()).statusCode(404);
        page("/wards/" + UUID.randomUUID() + "/visits/" + visit("35020001")).statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "stranger",
            roles = Roles.CITIZEN,
            attributes = @SecurityAttribute(key = Claims.CITIZEN, value = "8f0c7f5e-4a3b-4c2d-9e1f-00000000e103"))
    void who_is_nobody_s_guardian_is_told_so() {
        page("/wards").statusCode(200).body(containsString("没有可以查看的档案"));
    }

    @OnAScreen
    void a_guardian_goes_to_the_child_s_file_and_through_it(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records + "accesses")) {
            tab.answer("**/card/fragments/wards", "<span data-fragment class=\"strong\">林小满</span>");
            tab.go(records + "wards");
            tab.mustShow("林小满");
            tab.mustBeGood("wards");
            tab.follow("article a.button");
            tab.await(".whose");
            tab.mustShow(SHOWN);
            tab.mustBeGood("ward-file");
            tab.go(records + file().substring(1) + "/visits/" + visit("35020001"));
            tab.await(".whose");
            tab.mustBeGood("ward-visit");
            tab.go(records + file().substring(1) + "/items/results");
            tab.await(".whose");
            tab.mustBeGood("ward-results");
            tab.go(records + file().substring(1) + "/accesses");
            tab.await(".whose");
            tab.mustBeGood("ward-accesses");
            tab.go(records + file().substring(1) + "/summary");
            tab.await(".whose");
            tab.mustBeGood("ward-summary");
        }
    }

    @Test
    void a_guardian_of_nobody_finds_words_and_no_empty_page() {
        rights("ended");
        try (var tab = CHROMIUM.open(Setting.all().getLast(), records + "wards")) {
            tab.await(".state");
            tab.mustBeGood("wards-none");
        }
    }
}
