package city.healthcard.records;

import static city.healthcard.records.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.breakglass.Verdict;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.entitling.BreakGlasses;
import city.healthcard.records.healthfile.HealthFiles;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "service", value = "records"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestSecurity(
        user = "everybody",
        roles = {Roles.CITIZEN, Roles.DESK_CLERK},
        attributes = {
            @SecurityAttribute(key = Claims.CITIZEN, value = EntitlementPageIT.CITIZEN),
            @SecurityAttribute(key = Claims.INSTITUTION, value = "35020009")
        })
@SuppressWarnings("NullAway.Init")
class EntitlementPageIT {

    static final String CITIZEN = "8f0c7f5e-4a3b-4c2d-9e1f-00000000b001";
    private static final CitizenId CITIZEN_ID = new CitizenId(UUID.fromString(CITIZEN));
    private static final String CARD = "3502999900000021";
    private static final String WORDS = "昏迷送诊，需要了解用药";
    private static final String VISIT = """
        {"institution": "35020001", "number": "%s", "card": {"number": "%s"}, "kind": "outpatient",
         "start": "2026-0%d-20T08:30:00+08:00", "department": {"name": "%s"},
         "diagnoses": [{"code": "I10.x00", "display": "%s"}]}
        """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    Town town;

    @Inject
    HealthFiles files;

    @Inject
    BreakGlasses glasses;

    @TestHTTPResource
    URI records;

    @BeforeEach
    void a_visit_and_a_sensitive_one_elsewhere() {
        town.issue(CITIZEN_ID, CARD);
        post("ENP-1", 1, "心内科", "原发性高血压");
        post("ENP-2", 2, "心理科", "焦虑状态");
        town.awaitVisits(CITIZEN_ID, 2);
        soon(this::everyGlassIsClosed);
    }

    private void everyGlassIsClosed() {
        for (var open : glasses.unreviewed().await().indefinitely()) {
            glasses.review(
                            new BreakGlassId(open.id()),
                            "bureau-4",
                            Verdict.UNJUSTIFIED,
                            new CommandId(UUID.randomUUID()))
                    .await()
                    .indefinitely();
        }
        assertThat(glasses.unreviewed().await().indefinitely()).isEmpty();
        assertThat(files.fileOf(CITIZEN_ID).await().indefinitely().permits().all())
                .noneMatch(permit -> permit.isGlass());
    }

    private void post(String number, int month, String department, String diagnosis) {
        town.post(VISIT.formatted(number, CARD, month, department, diagnosis));
    }

    @OnAScreen
    void a_citizen_allows_and_takes_back(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records + "consents")) {
            tab.click("label[for=opens-mental-health]");
            tab.click("main form.question button");
            tab.await("main article form");
            tab.mustBeGood("consents");
            tab.click("main article form button");
            tab.await("main [role=status]");
            assertThat(tab.texts("main article form")).isEmpty();
        }
    }

    @OnAScreen
    void a_clerk_sees_that_something_is_sealed_and_breaks_the_glass(Setting setting) {
        try (var tab = CHROMIUM.open(setting, records + "desk")) {
            tab.fill("#card", CARD);
            tab.click("button.next");
            tab.mustShow("原发性高血压");
            assertThat(String.join("", tab.texts("main"))).doesNotContain("焦虑状态");
            tab.click("details summary");
            tab.mustBeGood("desk");
            tab.fill("#words", WORDS);
            tab.click("details button");
            tab.mustShow("焦虑状态");
            tab.mustBeGood("desk-broken");
            soon(() -> assertThat(glasses.unreviewed().await().indefinitely()).hasSize(1));
            tab.go(records + "consents");
            assertThat(tab.texts("main article")).isNotEmpty();
            tab.mustBeGood("consents-glass");
        }
    }

    @Test
    @TestSecurity(user = "bureau-3", roles = Roles.BUREAU)
    void the_bureau_reads_why_and_says_whether_it_was_right() {
        var ask = new BreakGlasses.Ask("clerk-7", "35020009", Reason.UNCONSCIOUS, WORDS);
        glasses.open(new BreakGlassId(UUID.randomUUID()), CITIZEN_ID, ask, new CommandId(UUID.randomUUID()))
                .await()
                .indefinitely();
        soon(() -> assertThat(glasses.unreviewed().await().indefinitely()).hasSize(1));
        try (var tab = CHROMIUM.open(Setting.all().getFirst(), records + "break-glass")) {
            tab.mustShow(WORDS);
            tab.mustBeGood("review");
            tab.click("main article button.quiet");
            tab.await("main [role=status]");
            assertThat(tab.texts("main article")).isEmpty();
            tab.mustBeGood("reviewed");
        }
    }

    @Test
    void what_is_not_in_order_is_said_at_the_form() {
        var setting = Setting.all().getFirst();
        try (var tab = CHROMIUM.open(setting, records + "consents")) {
            tab.click("main form.question button");
            tab.await(".expected-all");
            tab.go(records + "desk");
            tab.fill("#card", "3502999999999999");
            tab.click("button.next");
            tab.await(".expected-all");
            tab.mustShow("没有这张健康卡");
        }
    }
}
