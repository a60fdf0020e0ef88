package city.healthcard.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import city.healthcard.audit.reviewdetails.Reviews;
import city.healthcard.audit.reviewdetails.Standing;
import city.healthcard.contracts.card.CardContract.ApplicationSubmitted;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class MyReviewPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Reviews reviews;

    @TestHTTPResource
    URI audit;

    private final UUID citizen = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void it_is_submitted_and_returned() {
        Neighbours.say(new ApplicationSubmitted(
                citizen, application, 1, false, "35020001", "350203", false, LocalDate.of(2026, 11, 23)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reviews.find(application).await().indefinitely().isPresent());
        Auditor.CHEN
                .posts(
                        "/api/reviews/" + application + "/registration-decision",
                        Map.of(
                                "decision",
                                "return",
                                "reasons",
                                List.of("DOCUMENT_UNREADABLE", "DEPOSIT_MISMATCH"),
                                "note",
                                "反光，请换个角度重拍"))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reviews.find(application)
                        .await()
                        .indefinitely()
                        .filter(review -> review.standing() == Standing.RETURNED)
                        .isPresent());
    }

    @OnAScreen
    void the_reasons_are_good_on_every_screen(Setting setting) {
        try (var tab = CHROMIUM.open(setting, audit + "my-review", applicant(application))) {
            tab.mustBeGood("my-review");
            assertThat(tab.attribute("main input[name=at]", "value")).isEqualTo("scan");
        }
    }

    @Test
    void the_applicant_reads_the_reasons_in_words_and_the_note_and_is_led_to_the_answer() {
        asks(applicant(application), "zh")
                .body(
                        stringContainsInOrder("证件影像不清晰", "name=\"at\" value=\"scan\"", "押金与申请信息不符"),
                        containsString("反光，请换个角度重拍"),
                        not(containsString("陈静")),
                        not(containsString("chen-of-tests")));
        asks(applicant(application), "en").body(containsString("cannot be read; please make a new one"));
    }

    @Test
    void nobody_else_does() {
        asks(applicant(UUID.randomUUID()), "zh").body(not(containsString("反光")), containsString("目前没有被退回"));
        Auditor.CHEN.gets("/my-review").statusCode(403);
        given().get("/my-review").then().statusCode(401);
    }

    private ValidatableResponse asks(String token, String language) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .get("/my-review")
                .then()
                .statusCode(200);
    }

    private String applicant(UUID of) {
        return TokenIssuers.citizen(
                citizen.toString(), Set.of(Roles.APPLICANT), Map.of(Claims.APPLICATION, of.toString()));
    }
}
