package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.toldreaders.Notices;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = LateReportPageIT.CITIZEN,
        roles = {Roles.CITIZEN, Roles.DESK_CLERK},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = LateReportPageIT.CITIZEN),
            @SecurityAttribute(key = Claims.INSTITUTION, value = LateReportPageIT.READING)
        })
@SuppressWarnings("NullAway.Init")
class LateReportPageIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000d002";
    static final String READING = "35029202";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String POSTING = "35029201";
    private static final String CARD = "3502999900000092";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String VISIT = """
        {"institution": "35029201", "number": "%s", "revision": %d, "card": {"number": "%s"}, "kind": "outpatient",
         "start": "2026-10-20T08:30:00+08:00",
         "observations": [{"code": "GLU", "display": "葡萄糖", "value": %d.1, "unit": "mmol/L", "status": "%s"}],
         "reports": [{"number": "LIS-1", "code": "51990-0", "display": "基础代谢检验", "status": "%s",
                      "conclusion": "第%d版结论"}]}
        """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Town town;

    @Inject
    Notices notices;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void a_card() {
        town.issue(CITIZEN_ID, CARD);
    }

    @OnAScreen
    void preliminary_final_and_amended_are_shown_as_they_came_and_readers_are_told(Setting setting) {
        var number = "LP-" + UUID.randomUUID();
        var visit = post(number, 1, "preliminary");
        var address = records + "visits/" + visit;
        try (var tab = CHROMIUM.open(setting, address)) {
            assertThat(tab.texts("main .badge")).hasSize(2).doesNotContain("");
            tab.mustBeGood("visit-preliminary");
            tab.go(records + "desk");
            tab.fill("#card", CARD);
            tab.click("button.next");
            tab.await("ol, .timeline");

            post(number, 2, "final");
            post(number, 3, "amended");
            soon(() -> assertThat(revisionTold(visit)).isEqualTo(3));

            tab.go(address);
            assertThat(tab.texts("main section.panel dt")).anyMatch(text -> text.contains("3"));
            tab.mustShow("第3版结论");
            tab.await("main [role=status]");
            tab.mustBeGood("visit-amended");
            tab.go(records + "desk");
            tab.await("main [role=status] a");
            tab.mustBeGood("desk-changes");
            tab.follow("main [role=status] a");
            tab.mustShow(visit.toString());
            tab.mustBeGood("changes");
        }
    }

    private int revisionTold(UUID visit) {
        return notices.ofInstitution(READING).await().atMost(PATIENCE).stream()
                .filter(notice -> notice.visit().equals(visit))
                .mapToInt(notice -> notice.revision())
                .findFirst()
                .orElse(0);
    }

    /// Posts a revision, and waits until the file shows it.
    private UUID post(String number, int revision, String status) {
        town.post(VISIT.formatted(number, revision, CARD, revision, status, status, revision));
        return town.awaitRevision(CITIZEN_ID, POSTING, number, revision);
    }
}
