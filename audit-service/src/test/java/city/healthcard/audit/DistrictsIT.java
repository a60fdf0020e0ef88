package city.healthcard.audit;

import static city.healthcard.audit.Auditor.BUREAU;
import static city.healthcard.audit.Auditor.CHEN;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DistrictsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MovableClock clock;

    @AfterEach
    void the_clock_is_put_right() {
        clock.putRight();
    }

    @Test
    void a_suspended_institution_leaves_the_start_page_of_its_district_and_comes_back() {
        eventually(() -> startPage("350205").body(containsString("新阳街道社区卫生服务中心")));
        startPage("350205").body(containsString("厦门市海沧区卫生健康局")).body(containsString("0592-12345"));

        state("35020501", "suspended").statusCode(303);
        eventually(() -> startPage("350205").body(not(containsString("新阳街道社区卫生服务中心"))));
        BUREAU.gets("/institutions?district=350205").statusCode(200).body(containsString("已暂停"));

        state("35020501", "designated").statusCode(303);
        eventually(() -> startPage("350205").body(containsString("新阳街道社区卫生服务中心")));
        state("35029999", "suspended").statusCode(404);
        given().get("/districts/350299").then().statusCode(404);
    }

    @Test
    void an_institution_is_designated_by_a_form_that_says_what_it_expects() {
        form(Map.of("code", "12", "name", "", "nameEn", "Clinic", "district", "350299", "kind", "SHOP"))
                .statusCode(422)
                .body(containsString("3502 开头的八位数字"))
                .body(containsString("请选择所在的区"))
                .body(containsString("请选择机构类别"));
        form(Map.of(
                        "code", "35021188",
                        "name", "集美区后溪镇卫生院",
                        "nameEn", "Houxi Township Health Centre, Jimei",
                        "district", "350211",
                        "kind", "TOWNSHIP_CENTRE"))
                .statusCode(303);
        eventually(() -> given().get("/api/institutions?district=350211").then().body("code", hasItem("35021188")));
    }

    @Test
    void only_the_bureau_changes_the_register_and_watches_the_times() {
        CHEN.gets("/institutions").statusCode(403);
        CHEN.gets("/oversight").statusCode(403);
        CHEN.gets("/api/oversight/audit-times").statusCode(403);
    }

    @Test
    void the_bureau_sees_what_is_late_per_district_and_who_has_it_in_hand() {
        var application = UUID.randomUUID();
        Neighbours.say(new ApplicationSubmitted(
                UUID.randomUUID(), application, 1, true, "35021301", "350213", false, LocalDate.of(2026, 11, 23)));
        var review = "/api/reviews/" + application;
        eventually(() -> CHEN.gets(review).statusCode(200));
        clock.putForward(Duration.ofDays(20));
        CHEN.posts(review + "/registration-claim", "").statusCode(200);
        var line = "backlogs.find { it.stage == 'registration' && it.district == '350213' }.";
        var hand = "auditors.find { it.auditor == '" + CHEN.id() + "' }.";
        eventually(() -> BUREAU.gets("/api/oversight/audit-times")
                .statusCode(200)
                .body("backlogs[0].district", nullValue())
                .body(line + "waiting", greaterThanOrEqualTo(1))
                .body(line + "overdue", greaterThanOrEqualTo(1))
                .body(hand + "holding", greaterThanOrEqualTo(1))
                .body(hand + "overdue", greaterThanOrEqualTo(1)));
        BUREAU.gets("/oversight").statusCode(200).body(containsString("翔安区"));

        int decided = BUREAU.gets("/api/oversight/audit-times").extract().path(hand + "decided");
        CHEN.posts(review + "/registration-decision", Map.of("decision", "approve"))
                .statusCode(200);
        eventually(() -> BUREAU.gets("/api/oversight/audit-times").body(hand + "decided", equalTo(decided + 1)));
    }

    private static ValidatableResponse startPage(String district) {
        return given().get("/districts/" + district).then().statusCode(200);
    }

    private static ValidatableResponse state(String institution, String state) {
        return BUREAU.asks()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("state", state)
                .formParam("key", UUID.randomUUID())
                .post("/institutions/" + institution + "/state")
                .then();
    }

    private static ValidatableResponse form(Map<String, String> fields) {
        return BUREAU.asks()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .formParam("key", UUID.randomUUID())
                .post("/institutions")
                .then();
    }

    private static void eventually(Runnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion::run);
    }
}
