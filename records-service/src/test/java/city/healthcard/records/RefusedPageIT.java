package city.healthcard.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.refusedpost.Poster;
import city.healthcard.records.refusedpost.RefusedPosts;
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
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "clerk-7",
        roles = Roles.DESK_CLERK,
        attributes = @SecurityAttribute(key = Claims.INSTITUTION, value = RefusedPageIT.INSTITUTION))
@SuppressWarnings("NullAway.Init")
class RefusedPageIT {

    static final String INSTITUTION = "35020772";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    VisitIntake intake;

    @Inject
    RefusedPosts posts;

    @TestHTTPResource
    URI records;

    @OnAScreen
    void a_clerk_sees_what_to_mend_where(Setting setting) {
        post("{\"institution\": \"35020772\", \"number\": \"MZ-1\", \"revision\": 2, \"charges\": []}");
        post("not even json");
        soon(() -> assertThat(posts.count(INSTITUTION).await().atMost(Duration.ofSeconds(20)))
                .isPositive());
        try (var tab = CHROMIUM.open(setting, records + "posts")) {
            tab.follow("a[href='/records/posts/refused']");
            tab.mustShow("MZ-1");
            tab.mustShow("#/start");
            tab.mustBeGood("posts-refused");
        }
    }

    private void post(String body) {
        intake.take(body.getBytes(UTF_8), Poster.of(INSTITUTION)).await().atMost(Duration.ofSeconds(20));
    }

    private static void soon(Runnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion::run);
    }
}
