package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class ElectronicCardPagesIT {

    private static final Setting PHONE = Setting.all().getFirst();
    private static final Setting DESKTOP = Setting.all().getLast();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @OnAScreen
    void the_card_and_its_codes_are_good_on_every_screen(Setting setting) {
        var held = HeldCard.inUse();
        try (var tab = CHROMIUM.open(setting, card + "my-card", held.holderToken())) {
            tab.mustBeGood("my-card");
            tab.go(card + "my-card/code?purpose=treatment");
            tab.mustBeGood("my-card-code");
            tab.go(card + "my-card/offline-code");
            tab.mustBeGood("my-card-offline");
            tab.go(card + "my-card/static-code");
            tab.mustBeGood("my-card-static");
        }
    }

    @Test
    void large_print_shows_a_code_that_fits_the_telephone() {
        try (var tab = CHROMIUM.open(
                PHONE, card + "my-card/code?mode=elder", HeldCard.inUse().holderToken())) {
            tab.mustBeGood("my-card-code-elder");
        }
    }

    @Test
    void a_loss_is_reported_in_two_taps() {
        var held = HeldCard.inUse();
        try (var tab = CHROMIUM.open(PHONE, card + "my-card", held.holderToken())) {
            tab.click("details summary");
            tab.click("details button");
            tab.mustShow("已挂失");
            tab.keep("my-card-lost");
            assertThat(tab.findings()).isEmpty();
        }
        HeldCard.as(HeldCard.clerk(HOSPITAL))
                .get("/api/cards/" + held.card() + "/validity")
                .then()
                .body("code", equalTo("card.reported-lost"));
    }

    @OnAScreen
    void a_desk_sees_the_outcome_of_a_scan_in_colour_shape_and_word(Setting setting) {
        var held = HeldCard.inUse();
        var code = drawn(held);
        try (var tab = CHROMIUM.open(setting, card + "verify", HeldCard.clerk(HOSPITAL))) {
            tab.mustBeGood("verify");
            tab.fill("#code", code);
            tab.press("Enter");
            tab.await(".verdict.accepted");
            tab.mustBeGood("verify-accepted");
            assertThat(tab.texts(".verdict")).anyMatch(text -> text.contains("测**"));
            tab.fill("#code", code);
            tab.press("Enter");
            tab.await(".verdict.refused");
            tab.mustLookGood("verify-refused");
        }
    }

    @Test
    void a_static_code_waits_at_the_desk_for_the_password() {
        var held = HeldCard.inUse();
        var code = held.holder()
                .post("/api/electronic-card/static-code")
                .then()
                .extract()
                .<String>path("text");
        try (var tab = CHROMIUM.open(DESKTOP, card + "verify", HeldCard.clerk(HOSPITAL))) {
            tab.fill("#code", code);
            tab.press("Enter");
            tab.await(".verdict.waiting");
            assertThat(tab.texts("body")).noneMatch(text -> text.contains("测*"));
            tab.fill("#value", "不是这个密码");
            tab.click(".verdict button");
            tab.await(".expected-all");
            tab.keep("verify-waiting");
            tab.fill("#value", HeldCard.PASSWORD);
            tab.click(".verdict button");
            tab.await(".verdict.accepted");
        }
    }

    @Test
    void nobody_else_opens_these_pages() {
        given().header("Authorization", "Bearer " + HeldCard.clerk(HOSPITAL))
                .get("/my-card")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + HeldCard.inUse().holderToken())
                .get("/verify")
                .then()
                .statusCode(403);
    }

    private static String drawn(HeldCard held) {
        return held.holder()
                .body(Map.of("purpose", "registration"))
                .post("/api/electronic-card/codes")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }
}
