package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
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
        user = "both",
        roles = {Roles.CITIZEN, Roles.DESK_CLERK},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = KindPageIT.CITIZEN),
            @SecurityAttribute(key = Claims.INSTITUTION, value = "35020009")
        })
@SuppressWarnings("NullAway.Init")
class KindPageIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000c001";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000031";
    private static final String ALLERGY = """
            , {"code": "Z88.0", "display": "青霉素", "role": "allergy", "status": "active"}""";
    private static final int VISITS = 30;
    private static final int RESULTS = 41;
    private static final int PAGE_BYTES_MAX = 100 * 1024;

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

    @TestHTTPResource
    URI records;

    @BeforeEach
    void a_life_with_many_results() {
        var index = indexes.cardOf(CARD);
        if (holders.holderOf(index).isEmpty()) {
            Neighbours.say(new CardIssued(
                    CITIZEN_ID.value(), UUID.randomUUID(), UUID.randomUUID(), index.value(), LocalDate.EPOCH));
            soon(() -> assertThat(holders.holderOf(index)).isPresent());
        }
        for (var number = 0; number < VISITS; number++) {
            intake.take(visit(number).getBytes(UTF_8), _ -> true).await().atMost(Duration.ofSeconds(20));
        }
        soon(() -> assertThat(files.fileOf(CITIZEN_ID).await().indefinitely().shownCount())
                .isEqualTo(VISITS));
    }

    private static String visit(int number) {
        var results = new StringBuilder();
        for (var code = 1; code < RESULTS; code++) {
            results.append("""
                    {"system": "local", "code": "L-%d", "display": "检验项目 %d", "value": %d.%d0, "unit": "U/L",
                     "status": "final"},
                    """.formatted(code, code, code, number % 10));
        }
        return """
            {"institution": "3502000%d", "number": "KIND-%d", "card": {"number": "%s"}, "kind": "outpatient",
             "start": "20%02d-03-01T08:30:00+08:00",
             "diagnoses": [{"system": "GB/T 14396", "code": "E11.900", "display": "2 型糖尿病", "status": "active"}%s],
             "observations": [%s {"system": "http://loinc.org", "code": "2339-0", "display": "葡萄糖",
                "value": %d.%d, "unit": "mmol/L", "low": 3.9, "high": 6.1, "flag": "%s", "status": "%s"}],
             "prescriptions": [{"code": "A10BA02", "display": "二甲双胍片 0.5 g", "dosage": "每日两次，随餐",
                "quantity": 60, "unit": "片", "status": "active"}],
             "charges": [{"item": "检验费", "amountFen": 3000}]}
            """.formatted(
                        number % 3 + 1,
                        number,
                        CARD,
                        26 - number % 25,
                        number == 7 ? ALLERGY : "",
                        results,
                        4 + number % 5,
                        number % 10,
                        number % 5 > 1 ? "H" : "N",
                        number == 0 ? "preliminary" : "final");
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    @Test
    void every_item_says_where_it_comes_from_and_pages_follow_each_other() {
        var first = given().get("/api/file/items/results?limit=100")
                .then()
                .statusCode(200)
                .body("kind", equalTo("results"))
                .body("total", equalTo(VISITS * RESULTS))
                .body("items", hasSize(100))
                .body("items.institution.code", everyItem(notNullValue()))
                .body("items.institution.name.zh", everyItem(notNullValue()))
                .extract();
        assertThat(first.asString()).as("digits as written").contains("\"value\":1.00");
        var next = "after=" + first.path("next.visit") + "&number=" + first.path("next.number");
        given().get("/api/file/items/results?limit=100&" + next)
                .then()
                .statusCode(200)
                .body("items[0].visit", equalTo(first.<String>path("next.visit")))
                .body("items[0].number", equalTo(first.<Integer>path("next.number") + 1));
    }

    @Test
    void items_are_narrowed_by_institution_and_period() {
        given().get("/api/file/items/charges?institution=35020001&from=2020-01-01&until=2022-12-31")
                .then()
                .statusCode(200)
                .body("items", hasSize(equalTo(1)))
                .body("items.institution.code", everyItem(equalTo("35020001")))
                .body("next", nullValue());
        given().get("/api/file/items/allergies").then().body("items.item.display", hasItem("青霉素"));
        given().get("/api/file/items/nothing").then().statusCode(404);
        given().get("/api/file/items/results?limit=1000").then().statusCode(422);
        given().get("/api/file/items/results?after=" + UUID.randomUUID()).then().statusCode(400);
    }

    @Test
    void a_result_leads_to_the_earlier_ones_of_its_examination() {
        var results = given().get("/api/file/items/results?limit=200").then().extract();
        var visit = results.<String>path("items.find { it.item.code == '2339-0' }.visit");
        var number = results.<Integer>path("items.find { it.item.code == '2339-0' }.number");
        given().get("/api/file/items/results/" + visit + "/" + number + "/trend")
                .then()
                .statusCode(200)
                .body("name", equalTo("葡萄糖"))
                .body("series", hasSize(1))
                .body("series[0].unit", equalTo("mmol/L"))
                .body("series[0].points", hasSize(VISITS))
                .body("series[0].points.institution", everyItem(notNullValue()));
        given().get("/api/file/items/results/" + UUID.randomUUID() + "/0/trend")
                .then()
                .statusCode(404);
    }

    @Test
    void a_result_says_whether_another_institution_may_accept_it_and_why_not() {
        given().get("/api/file/items/results?limit=200")
                .then()
                .body("items.findAll { it.item.code == '2339-0' }.recognition.reason", hasItems("not-final", "too-old"))
                .body("items.findAll { it.item.code == '2339-0' }.recognition.group", hasItem("biochemistry"))
                .body("items.findAll { it.item.code == 'L-1' }.recognition", everyItem(nullValue()));
    }

    @Test
    void an_institution_needs_the_card_and_a_guardian_the_right() {
        var address = "/api/citizens/" + CITIZEN + "/file/items/medication";
        given().get(address).then().statusCode(403).body("code", equalTo("file.not-entitled"));
        given().header("Card-Number", CARD).get(address).then().statusCode(200).body("total", equalTo(VISITS));
        given().get("/api/wards/" + CITIZEN + "/file/items/medication")
                .then()
                .statusCode(403)
                .body("code", equalTo("file.not-entitled"));
    }

    @Test
    void the_longest_pages_stay_small() throws IOException {
        for (var kind : new String[] {"results", "charges", "medication"}) {
            var page = given().get("/items/" + kind)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(zipped(page)).as("bytes of %s", kind).isLessThan(PAGE_BYTES_MAX);
        }
    }

    private static int zipped(byte[] page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page);
        }
        return bytes.size();
    }

    @OnAScreen
    void a_citizen_goes_from_the_file_to_the_results_and_on_to_a_trend(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records.toString())) {
            tab.follow("nav.chips a[href='/records/items/results']");
            tab.mustShow("检验项目 1");
            tab.mustBeGood("items-results");
            tab.follow("nav.chips a[href='/records/items/medication']");
            tab.mustShow("二甲双胍片");
            tab.mustBeGood("items-medication");
            tab.go(records + "items/results?institution=35020001&from=2020-01-01");
            assertThat(tab.texts("details[open] form")).hasSize(1);
            tab.mustBeGood("items-narrowed");
            tab.go(records + "items/results?from=yesterday");
            tab.await(".expected-all");
            tab.go(records + "items/charges");
            tab.mustBeGood("items-charges");
        }
    }

    @OnAScreen
    void a_trend_is_a_drawing_a_sentence_and_a_table(Setting setting) {
        var results = given().get("/api/file/items/results?limit=200").then().extract();
        var visit = results.<String>path("items.find { it.item.code == '2339-0' }.visit");
        var number = results.<Integer>path("items.find { it.item.code == '2339-0' }.number");
        try (var tab = CHROMIUM.open(setting, records + "items/results/" + visit + "/" + number + "/trend")) {
            tab.await("svg[role=img] polygon");
            assertThat(tab.texts("tbody tr")).hasSize(VISITS);
            tab.mustBeGood("trend");
        }
    }
}
