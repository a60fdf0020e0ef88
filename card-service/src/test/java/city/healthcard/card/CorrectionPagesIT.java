package city.healthcard.card;

import static city.healthcard.card.HeldCard.HOSPITAL;
import static city.healthcard.card.HeldCard.clerk;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CorrectionPagesIT {

    private static final Setting PHONE = Setting.all().getFirst();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @OnAScreen
    void a_clerk_asks_for_a_correction_and_an_auditor_approves_it(Setting setting) {
        var held = CityCard.ready();
        try (var desk = CHROMIUM.open(setting, card + "correction-desk", clerk(HOSPITAL))) {
            desk.mustBeGood("correction-desk");
            asks(desk, held.document());
            desk.mustBeGood("correction-asked");
        }
        try (var tab = CHROMIUM.open(setting, waiting(held.citizen().toString()), auditor())) {
            tab.mustShow("测试仁");
            tab.mustBeGood("correction");
            tab.follow("form[action$=approval] button");
            tab.await(".verdict.accepted");
            tab.mustBeGood("corrections-approved");
        }
    }

    @Test
    void who_asked_does_not_approve_and_a_refusal_needs_a_reason() {
        var held = CityCard.ready();
        try (var desk = CHROMIUM.open(PHONE, card + "correction-desk", bureau())) {
            asks(desk, held.document());
        }
        try (var tab = CHROMIUM.open(PHONE, waiting(held.citizen().toString()), bureau())) {
            tab.mustShow("须由另一人批准");
            tab.mustBeGood("correction-mine");
        }
        try (var tab = CHROMIUM.open(PHONE, waiting(held.citizen().toString()), auditor())) {
            tab.click("#beside details summary");
            tab.follow("form[action$=refusal] button");
            tab.await(".expected-all");
            tab.keep("correction-expected");
            assertThat(tab.findings()).isEmpty();
            tab.fill("#reason", "户口簿上不是这个名字");
            tab.follow("form[action$=refusal] button");
            tab.await(".verdict.accepted");
        }
    }

    @Test
    void a_clerk_is_told_what_is_expected_and_that_nothing_differs() {
        var held = CityCard.ready();
        try (var tab = CHROMIUM.open(PHONE, card + "correction-desk", clerk(HOSPITAL))) {
            tab.fill("#birthDate", "1977-07-7");
            tab.follow("main form .next");
            tab.await(".expected-all");
            tab.keep("correction-desk-expected");
            assertThat(tab.findings()).isEmpty();
            assertThat(tab.value("#birthDate")).isEqualTo("1977-07-7");
            tab.fill("#birthDate", "");
            tab.fill("#shown", held.document());
            tab.fill("#evidence", "户口簿");
            tab.follow("main form .next");
            tab.await(".expected-all");
            assertThat(tab.findings()).isEmpty();
        }
    }

    private static void asks(Tab tab, String document) {
        tab.fill("#shown", document);
        tab.fill("#name", "测试仁");
        tab.fill("#evidence", "姓名录入有误，见户口簿");
        tab.follow("main form .next");
        tab.await(".verdict.accepted");
    }

    /// Where the citizen's correction is shown, once it is on the list.
    private String waiting(String citizen) {
        var correction = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> RestAssured.given()
                                .header("Authorization", "Bearer " + auditor())
                                .get("/api/corrections")
                                .jsonPath()
                                .<String>getString("find { it.citizen == '" + citizen
                                        + "' }?.corrections?.find { it.state == 'open' }?.id"),
                        id -> id != null && !id.isEmpty());
        return card + "corrections?citizen=" + citizen + "&correction=" + correction;
    }

    private static String auditor() {
        return TokenIssuers.staff("correction-auditor", Set.of(Roles.REGISTRATION_AUDITOR), Map.of());
    }

    private static String bureau() {
        return TokenIssuers.staff("correction-bureau", Set.of(Roles.BUREAU), Map.of());
    }
}
