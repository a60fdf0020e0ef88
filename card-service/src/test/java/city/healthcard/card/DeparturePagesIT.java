package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.HeldCard.clerk;
import static city.healthcard.card.HeldCard.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.browser.Tab;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DeparturePagesIT {

    private static final Setting PHONE = Setting.all().getFirst();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate BIRTH = LocalDate.of(1951, 9, 2);
    private static final AtomicInteger SERIALS = new AtomicInteger();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @OnAScreen
    void a_death_closes_the_cards_and_names_the_paper(Setting setting) {
        var document = document();
        var held = HeldCard.inUse(BIRTH, document);
        try (var tab = CHROMIUM.open(setting, card + "departures", bureau())) {
            tab.mustBeGood("departures");
            shows(tab, document);
            tab.mustShow("测**");
            tab.mustBeGood("departures-found");
            tab.click("#evidence-medical-certificate");
            tab.fill("#day", TODAY.minusDays(1).toString());
            tab.follow("button[value=check]");
            tab.mustBeGood("departure-check");
            tab.follow("button[value=record]");
            tab.await(".verdict.accepted");
            tab.mustBeGood("departure-done");
            assertThat(tab.address()).endsWith("/card/departures");
        }
        soon(() -> as(bureau())
                .get("/api/citizens/" + held.citizen())
                .then()
                .body("diedOn", equalTo(TODAY.minusDays(1).toString()))
                .body("cards.state", everyItem(equalTo("ended"))));
    }

    @Test
    void who_leaves_the_city_is_looked_over_once_more_and_nothing_is_lost_on_the_way_back() {
        var document = document();
        var held = HeldCard.inUse(BIRTH, document);
        try (var tab = CHROMIUM.open(PHONE, card + "departures", bureau())) {
            shows(tab, document);
            tab.click("#evidence-household-moved");
            tab.fill("#day", TODAY.toString());
            tab.follow("button[value=check]");
            tab.follow("button[value=back]");
            assertThat(tab.value("#day")).isEqualTo(TODAY.toString());
            assertThat(tab.attribute("#evidence-household-moved", "checked")).isNotNull();
            tab.follow("button[value=check]");
            tab.mustShow("户口迁移证");
            tab.follow("button[value=record]");
            tab.mustShow("迁出已登记");
        }
        soon(() -> as(bureau())
                .get("/api/citizens/" + held.citizen())
                .then()
                .body("cards.state", everyItem(equalTo("ended"))));
    }

    @Test
    void what_is_not_as_expected_is_said_in_words_and_at_the_field() {
        var document = document();
        HeldCard.inUse(BIRTH, document);
        try (var tab = CHROMIUM.open(PHONE, card + "departures", bureau())) {
            shows(tab, document());
            tab.mustShow("没有此市民的记录");
            assertThat(tab.findings()).isEmpty();
            shows(tab, document);
            tab.fill("#day", "昨天");
            tab.follow("button[value=check]");
            tab.await("#evidence-expected");
            tab.await("#day-expected");
            assertThat(tab.findings()).isEmpty();
            tab.keep("departures-expected");
            assertThat(tab.value("#day")).isEqualTo("昨天");
            tab.click("#evidence-court-declaration");
            tab.fill("#day", TODAY.plusDays(2).toString());
            tab.follow("button[value=check]");
            tab.follow("button[value=record]");
            tab.await("#day-expected");
            tab.mustShow("死亡日期晚于今天");
            assertThat(tab.findings()).isEmpty();
        }
    }

    @Test
    void two_submits_of_the_same_page_are_one_record_and_another_day_is_refused() {
        var document = document();
        HeldCard.inUse(BIRTH, document);
        var key = UUID.randomUUID();
        records(document, "medical-certificate", TODAY.minusDays(1), key)
                .statusCode(200)
                .body(containsString("死亡已登记"));
        records(document, "medical-certificate", TODAY.minusDays(1), key)
                .statusCode(200)
                .body(containsString("死亡已登记"));
        records(document, "medical-certificate", TODAY, UUID.randomUUID())
                .statusCode(409)
                .body(containsString("已登记另一个死亡日期"));
        records(document, "household-moved", TODAY, UUID.randomUUID())
                .statusCode(409)
                .body(containsString("此市民已登记死亡"));
    }

    @Test
    void a_departure_before_birth_or_on_another_day_is_not_said_to_be_recorded() {
        var document = document();
        HeldCard.inUse(BIRTH, document);
        records(document, "household-moved", BIRTH.minusDays(1), UUID.randomUUID())
                .statusCode(422)
                .body(containsString("id=\"day-expected\""))
                .body(containsString("迁出日期早于出生日期"));
        records(document, "household-moved", TODAY.minusDays(1), UUID.randomUUID())
                .statusCode(200)
                .body(containsString("迁出已登记"));
        records(document, "household-moved", TODAY, UUID.randomUUID())
                .statusCode(409)
                .body(containsString("已登记另一个迁出日期"))
                .body(not(containsString("迁出已登记")));
        records(document, "settled-abroad", TODAY.minusDays(1), UUID.randomUUID())
                .statusCode(200)
                .body(containsString("迁出已登记"));
    }

    @Test
    void nobody_but_the_bureau_comes_in_or_learns_whose_a_document_is() {
        var document = document();
        var held = HeldCard.inUse(BIRTH, document);
        for (var token : Set.of(clerk(HOSPITAL), CityCard.office(), held.holderToken())) {
            sends(token, Map.of("type", "01", "number", document))
                    .statusCode(403)
                    .body(not(containsString("测**")));
        }
    }

    private static ValidatableResponse records(String document, String evidence, LocalDate day, UUID key) {
        return sends(
                bureau(),
                Map.of(
                        "type",
                        "01",
                        "number",
                        document,
                        "evidence",
                        evidence,
                        "day",
                        day.toString(),
                        "go",
                        "record",
                        "key",
                        key.toString()));
    }

    /// A browser that does nothing but send forms.
    private static ValidatableResponse sends(String token, Map<String, String> form) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post("/departures")
                .then();
    }

    private static void shows(Tab tab, String document) {
        tab.fill("#number", document);
        tab.follow("main form .next");
    }

    private static String bureau() {
        return TokenIssuers.staff("departure-bureau", Set.of(Roles.BUREAU), Map.of());
    }

    private static String document() {
        return People.residentId(BIRTH, SERIALS.incrementAndGet() * 2).number();
    }
}
