package city.healthcard.payment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import city.healthcard.contracts.audit.AuditContract.RegistrationApproved;
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
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(ChannelStand.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DepositPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI payment;

    @BeforeEach
    void aChannelThatBehaves() {
        ChannelStand.behave();
    }

    @OnAScreen
    void an_applicant_pays_what_is_owed_and_nobody_else_sees_it(Setting setting) {
        var citizen = UUID.randomUUID();
        var application = UUID.randomUUID();
        var applicant = applicant(citizen, application);
        try (var tab = CHROMIUM.open(setting, payment + "deposit", applicant)) {
            tab.mustBeGood("deposit-none");
        }
        Neighbours.say(new ApplicationSubmitted(
                citizen, application, 1, false, "", "350203", false, LocalDate.of(2026, 11, 25)));
        Neighbours.say(new RegistrationApproved(citizen, application, 1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().header("Authorization", "Bearer " + applicant)
                        .get("/deposit")
                        .then()
                        .body(containsString("name=\"key\"")));
        try (var tab = CHROMIUM.open(setting, payment + "deposit", applicant)) {
            tab.mustBeGood("deposit-due");
            tab.click("main button.next");
            tab.await("main a.button.next");
            tab.mustBeGood("deposit-paying");
        }
        var another = applicant(UUID.randomUUID(), UUID.randomUUID());
        given().header("Authorization", "Bearer " + another)
                .get("/deposit")
                .then()
                .statusCode(200);
    }

    private static String applicant(UUID citizen, UUID application) {
        return TokenIssuers.citizen(
                citizen.toString(), Set.of(Roles.APPLICANT), Map.of(Claims.APPLICATION, application.toString()));
    }
}
