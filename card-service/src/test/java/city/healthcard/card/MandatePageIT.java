package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static city.healthcard.card.OnlineApplicant.browser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class MandatePageIT {

    private static final LocalDate BIRTH = LocalDate.of(1983, 8, 21);
    private static final String PROXY =
            People.residentId(LocalDate.of(1975, 2, 3), 55).number();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @OnAScreen
    void an_applicant_lets_somebody_collect_the_card_and_takes_it_back(Setting setting) {
        var ready = CityCard.ready(BIRTH);
        try (var tab = CHROMIUM.open(setting, card + "my-application", applicant(ready))) {
            tab.follow("main a[href='/card/my-application/mandate']");
            tab.mustBeGood("mandate");
            tab.fill("#name", "测试代");
            tab.fill("#number", PROXY);
            tab.follow("main button.next");
            tab.mustShow("测试代");
            tab.mustBeGood("mandate-given");
            tab.follow("main .panel button");
            assertThat(tab.texts("main h1")).isNotEmpty();
            assertThat(tab.texts("main .panel")).isEmpty();
        }
    }

    @Test
    void the_proxy_is_shown_masked_collects_and_is_not_changed_after() {
        var ready = CityCard.ready(BIRTH);
        CityCard.made(ready.application());
        gives(ready, PROXY).statusCode(303).header("Location", endsWith("/card/my-application/mandate"));
        sees(ready).body(containsString("测试代"), not(containsString(PROXY)));
        var teller = TokenIssuers.staff("teller", Set.of(Roles.BANK_TELLER), Map.of(Claims.BRANCH, CityCard.BRANCH));
        as(teller)
                .body(Map.of(
                        "application",
                        ready.number(),
                        "proxy",
                        Map.of("name", "测试代", "document", Map.of("type", "01", "number", PROXY))))
                .post("/api/branch/proxy-collections")
                .then()
                .statusCode(200);
        sees(ready).body(containsString("卡已由代领人领取"));
        gives(ready, PROXY).statusCode(409);
    }

    @Test
    void what_is_not_as_expected_is_said_at_its_field_and_what_was_typed_stays() {
        var ready = CityCard.ready(BIRTH);
        gives(ready, "350203201002290015")
                .statusCode(422)
                .body(containsString("id=\"number-expected\""), containsString("value=\"测试代\""));
        gives(ready, ready.document()).statusCode(422);
        sees(ready).body(not(containsString("撤销委托")));
        browser().get("/my-application/mandate").then().statusCode(equalTo(401));
    }

    private static ValidatableResponse gives(CityCard.Ready ready, String document) {
        return browser()
                .header("Authorization", "Bearer " + applicant(ready))
                .formParams(Map.of("name", "测试代", "type", "01", "number", document, "key", UUID.randomUUID()))
                .post("/my-application/mandate")
                .then();
    }

    private static ValidatableResponse sees(CityCard.Ready ready) {
        return browser()
                .header("Authorization", "Bearer " + applicant(ready))
                .get("/my-application/mandate")
                .then()
                .statusCode(200);
    }

    private static String applicant(CityCard.Ready ready) {
        return TokenIssuers.citizen(
                ready.citizen().toString(),
                Set.of(Roles.APPLICANT),
                Map.of(Claims.APPLICATION, ready.application().toString()));
    }
}
