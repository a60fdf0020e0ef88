package city.healthcard.audit;

import static org.awaitility.Awaitility.await;

import city.healthcard.audit.institutionregister.Register;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "audit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DistrictPagesIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Register register;

    @TestHTTPResource
    URI audit;

    @BeforeEach
    void the_register_is_there() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> register.find("35021303").await().indefinitely().isPresent());
    }

    @OnAScreen
    void the_start_page_of_a_district_is_good_on_every_screen(Setting setting) {
        try (var tab = CHROMIUM.open(setting, audit + "districts")) {
            tab.mustBeGood("districts");
            tab.go(audit + "districts/350211");
            tab.mustBeGood("district");
        }
    }

    @OnAScreen
    @TestSecurity(user = "bureau.wu", roles = Roles.BUREAU)
    void the_register_and_the_times_are_good_on_every_screen(Setting setting) {
        try (var tab = CHROMIUM.open(setting, audit + "institutions?district=350213")) {
            tab.mustBeGood("institutions");
            tab.go(audit + "oversight");
            tab.mustBeGood("oversight");
            tab.go(audit + "institutions?district=350213");
            tab.click("details summary");
            tab.click("form[action='/audit/institutions'] button.next");
            tab.await(".expected-all");
            tab.mustLookGood("institutions-expected");
        }
    }
}
