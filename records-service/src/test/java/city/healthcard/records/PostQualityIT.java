package city.healthcard.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.refusedpost.Poster;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One institution posts the same things once, whichever test comes first: two visits in time and one late, a
/// correction, a repetition, a refusal, and one of an unknown card.
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "clerk-7",
        roles = Roles.DESK_CLERK,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = PostQualityIT.INSTITUTION))
@SuppressWarnings("NullAway.Init")
class PostQualityIT {

    static final String INSTITUTION = "35020791";
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final String CARD = "3502779100000001";
    private static final String VISIT = """
            {"institution": "35020791", "number": "%s", "revision": %d, "card": {"number": "%s"},
             "kind": "outpatient", "start": "%s"}""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static boolean posted;

    @Inject
    CardIndexes indexes;

    @Inject
    CardHolders holders;

    @Inject
    VisitIntake intake;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void an_institution_posts() {
        if (posted) {
            return;
        }
        posted = true;
        var index = indexes.cardOf(CARD);
        Neighbours.say(new CardIssued(
                UUID.nameUUIDFromBytes(CARD.getBytes(UTF_8)),
                UUID.randomUUID(),
                UUID.randomUUID(),
                index.value(),
                LocalDate.parse("2036-11-23")));
        soon(() -> assertThat(holders.holderOf(index)).isPresent());
        var now = Instant.now();
        post("Q-1", 1, CARD, now.minus(Duration.ofMinutes(30)));
        post("Q-2", 1, CARD, now.minus(Duration.ofHours(20)));
        post("Q-3", 1, CARD, now.minus(Duration.ofDays(10)));
        post("Q-3", 2, CARD, now.minus(Duration.ofDays(10)));
        post("Q-3", 2, CARD, now.minus(Duration.ofDays(10)));
        post("Q-4", 1, CARD, now.plus(Duration.ofDays(1)));
        post("Q-5", 1, "3502779100000002", now.minus(Duration.ofHours(1)));
    }

    private void post(String number, int revision, String card, Instant start) {
        intake.take(VISIT.formatted(number, revision, card, start).getBytes(UTF_8), Poster.of(INSTITUTION))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static ValidatableResponse report() {
        return given().get("/api/posts/quality").then().statusCode(200);
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }

    @Test
    void an_institution_sees_how_well_it_posts_day_by_day() {
        var today = LocalDate.now(CITY);
        soon(() -> report().body("month", equalTo(YearMonth.from(today).toString()))
                .body("timelyWithinHours", equalTo(24))
                .body("total.visits", equalTo(3))
                .body("total.medianHours", equalTo(24))
                .body("total.p90Hours", equalTo(336))
                .body("total.timelyPercent", equalTo(66))
                .body("total.refused", equalTo(1))
                .body("total.parked", equalTo(1))
                .body("total.repeated", equalTo(1))
                .body("total.corrected", equalTo(1))
                .body("total.withdrawn", equalTo(0))
                .body("parts.period", hasItem(today.toString()))
                .body("parts[0].visits", equalTo(3)));
        given().get("/api/posts/quality?month=2024-02")
                .then()
                .statusCode(200)
                .body("total.visits", equalTo(0))
                .body("total.medianHours", nullValue())
                .body("parts.size()", equalTo(0));
        given().get("/api/posts/quality?month=2024-13").then().statusCode(422);
    }

    @Test
    void what_is_no_month_is_the_present_one() {
        for (var month : List.of("-999999999-01", "+999999999-12", "2024-13", "")) {
            given().queryParam("month", month)
                    .get(records + "posts/quality")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @TestSecurity(user = "bureau-3", roles = Roles.BUREAU)
    void the_bureau_sees_all_side_by_side() {
        soon(() -> report().body("total.institution", equalTo("*"))
                .body("parts.find { it.institution == '35020791' }.visits", equalTo(3))
                .body("parts.find { it.institution == '35020791' }.refused", equalTo(1))
                .body("parts.find { it.institution == '35020791' }.timelyPercent", equalTo(66)));
        try (var tab = CHROMIUM.open(Setting.all().getFirst(), records + "posts/quality")) {
            tab.mustShow(INSTITUTION);
            tab.mustBeGood("posts-quality-all");
        }
    }

    @OnAScreen
    void a_clerk_looks_at_the_month_and_at_the_one_before(Setting setting) {
        soon(() -> report().body("total.refused", equalTo(1)).body("total.visits", equalTo(3)));
        try (var tab = CHROMIUM.open(setting, records + "posts")) {
            tab.follow("a[href='/records/posts/quality']");
            tab.mustShow("66 %");
            assertThat(String.join("", tab.texts("main h2")))
                    .contains(String.valueOf(LocalDate.now(CITY).getYear()));
            tab.mustBeGood("posts-quality");
            tab.follow("a[href*='month=']");
            tab.mustBeGood("posts-quality-empty");
        }
    }
}
