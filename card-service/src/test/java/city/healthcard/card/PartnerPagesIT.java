package city.healthcard.card;

import static city.healthcard.card.HeldCard.as;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.partner.Partner;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.webhook.DisablingGround;
import city.healthcard.card.webhook.Webhook;
import city.healthcard.card.webhook.WebhookCommand.DisableWebhook;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.LocalServers;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.OnAScreen;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@QuarkusTestResource(TokenIssuers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class PartnerPagesIT {

    private static final LocalDate BIRTH = LocalDate.of(1981, 8, 18);
    private static final String ADDRESS = "https://bank.invalid/health-card/webhooks";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource
    URI card;

    @Inject
    Hearts hearts;

    @BeforeEach
    @AfterEach
    void forget() {
        as(bureau())
                .body("{}")
                .post("/api/partners/bank/webhook/removal")
                .then()
                .statusCode(200);
    }

    @OnAScreen
    void the_bureau_registers_an_endpoint_and_sees_each_delivery(Setting setting) {
        try (var tab = CHROMIUM.open(setting, card + "partners", bureau())) {
            tab.mustBeGood("partners-none");
            tab.fill("#address", ADDRESS);
            tab.follow("form[action$='/bank'] button");
            tab.await("#secret");
            var secret = tab.texts("#secret").getFirst();
            assertThat(secret).startsWith("whsec_");
            tab.mustBeGood("partners-secret");
            CityCard.sent(CityCard.ready(BIRTH).application());
            HeldCard.soon(() -> {
                tab.go(card + "partners?partner=bank&state=waiting");
                assertThat(tab.texts(".queue tbody th a")).contains("consignment.dispatched");
            });
            tab.mustBeGood("partners-messages");
            HeldCard.soon(() -> {
                tab.go(card + "partners?partner=bank&state=waiting");
                tab.follow(".queue tbody th a");
                assertThat(tab.texts("#beside tbody .badge")).isNotEmpty();
            });
            tab.mustBeGood("partners-message");
            assertThat(String.join(" ", tab.texts("main"))).doesNotContain(secret);
            tab.follow("#beside form button");
            tab.await("#beside[data-open]");
        }
    }

    @Test
    void an_address_inside_is_not_taken_and_what_was_typed_stays() {
        try (var tab = CHROMIUM.open(Setting.all().getFirst(), card + "partners", bureau())) {
            tab.fill("#address", "http://10.0.0.1/");
            tab.follow("form[action$='/bank'] button");
            tab.await(".expected-all");
            tab.keep("partners-expected");
            assertThat(tab.findings()).isEmpty();
            assertThat(tab.value("#address")).isEqualTo("http://10.0.0.1/");
        }
    }

    @OnAScreen
    void a_notice_says_that_a_partner_takes_nothing_and_the_bureau_begins_again(Setting setting) {
        as(bureau())
                .body(Map.of("address", ADDRESS))
                .post("/api/partners/bank/webhook")
                .then()
                .statusCode(201);
        CityCard.sent(CityCard.ready(BIRTH).application());
        var message = new String[1];
        HeldCard.soon(() -> {
            message[0] = as(bureau())
                    .get("/api/partners/bank/webhook/messages")
                    .then()
                    .extract()
                    .path("[0].id");
            assertThat(message[0]).isNotNull();
        });
        hearts.stateOfWebhook(Partner.BANK)
                .chain(webhook -> hearts.askWebhook(
                        Partner.BANK,
                        new DisableWebhook(
                                Partner.BANK,
                                DisablingGround.KEPT_FAILING,
                                message[0],
                                ((Webhook.Enabled) webhook).endpoint().registeredAt(),
                                Instant.now()),
                        new CommandId(UUID.randomUUID())))
                .await()
                .atMost(Duration.ofSeconds(9));
        try (var tab = CHROMIUM.open(setting, card + "partners", bureau())) {
            tab.await("#notice");
            tab.mustBeGood("partners-disabled");
            tab.follow("form[action$='/enabling'] button");
            assertThat(tab.texts("#notice")).isEmpty();
            tab.click("details:has(#since) summary");
            tab.fill("#since", "yesterday");
            tab.follow("details:has(#since) button");
            tab.await(".expected-all");
            tab.mustLookGood("partners-expected");
            tab.fill("#since", "2026-11-01 08:00");
            tab.follow("details:has(#since) button");
            assertThat(tab.texts(".expected-all")).isEmpty();
            tab.click("details:has(form[action$='/secret']) summary");
            tab.follow("form[action$='/secret'] button");
            tab.await("#secret");
            tab.follow("main .actions a");
            tab.click("details:has(form[action$='/removal']) summary");
            tab.follow("form[action$='/removal'] button");
            tab.await("#address");
        }
    }

    private static String bureau() {
        return TokenIssuers.staff("bureau", Set.of(Roles.BUREAU), Map.of());
    }
}
