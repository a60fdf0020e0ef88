package city.healthcard.card.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.healthcard.card.partner.Partner;
import city.healthcard.card.webhook.WebhookCommand.AskResend;
import city.healthcard.card.webhook.WebhookCommand.DisableWebhook;
import city.healthcard.card.webhook.WebhookCommand.EnableWebhook;
import city.healthcard.card.webhook.WebhookCommand.RegisterWebhook;
import city.healthcard.card.webhook.WebhookCommand.RemoveWebhook;
import city.healthcard.card.webhook.WebhookCommand.RotateSecret;
import city.healthcard.card.webhook.WebhookEvent.WebhookDisabled;
import city.healthcard.card.webhook.WebhookEvent.WebhookEnabled;
import city.healthcard.card.webhook.WebhookEvent.WebhookRegistered;
import city.healthcard.card.webhook.WebhookEvent.WebhookRemoved;
import city.healthcard.card.webhook.WebhookEvent.WebhookResendAsked;
import city.healthcard.card.webhook.WebhookEvent.WebhookSecretRotated;
import city.healthcard.eventsourcing.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final String ADDRESS = "https://bank.example/hooks";
    private static final String MESSAGE = "msg_" + "0".repeat(32);
    private static final WebhookSecret FIRST = WebhookSecret.of(new byte[32]);
    private static final WebhookSecret SECOND =
            WebhookSecret.of("a second secret of 32 bytes long".getBytes(StandardCharsets.UTF_8));
    private static final WebhookSecret THIRD =
            WebhookSecret.of("another secret of 32 bytes' size".getBytes(StandardCharsets.UTF_8));
    private static final WebhookEvent REGISTERED = new WebhookRegistered(Partner.BANK, ADDRESS, FIRST, "bureau", NOW);
    private static final WebhookEvent ROTATED = new WebhookSecretRotated(Partner.BANK, SECOND, TOMORROW, "bureau", NOW);
    private static final WebhookEvent DISABLED =
            new WebhookDisabled(Partner.BANK, DisablingGround.KEPT_FAILING, MESSAGE, NOW);
    private static final WebhookEvent ENABLED = new WebhookEnabled(Partner.BANK, "bureau", NOW);
    private static final WebhookEvent REMOVED = new WebhookRemoved(Partner.BANK, "bureau", NOW);

    @Test
    void a_partner_has_one_endpoint_at_a_time() {
        bank().when(register(FIRST))
                .then(REGISTERED)
                .when(register(SECOND))
                .thenRefused(WebhookRefusal.ALREADY_REGISTERED);
        bank(REGISTERED, DISABLED).when(register(SECOND)).thenRefused(WebhookRefusal.ALREADY_REGISTERED);
        bank(REGISTERED, REMOVED).when(register(FIRST)).then(REGISTERED);
    }

    @Test
    void a_secret_is_changed_while_there_is_an_endpoint() {
        bank().when(rotate()).thenRefused(WebhookRefusal.NOT_REGISTERED);
        bank(REGISTERED).when(rotate()).then(ROTATED);
        bank(REGISTERED, DISABLED).when(rotate()).then(ROTATED);
    }

    @Test
    void after_a_change_both_secrets_sign_until_the_overlap_ends_and_never_more_than_two() {
        var endpoint = ((Webhook.Enabled) new WebhookDecider().fold(List.of(REGISTERED, ROTATED))).endpoint();
        assertThat(endpoint.secretsAt(TOMORROW.minusMillis(1))).containsExactly(SECOND, FIRST);
        assertThat(endpoint.secretsAt(TOMORROW)).containsExactly(SECOND);

        var again = new WebhookSecretRotated(Partner.BANK, THIRD, TOMORROW, "bureau", NOW);
        var later = ((Webhook.Enabled) new WebhookDecider().fold(List.of(REGISTERED, ROTATED, again))).endpoint();
        assertThat(later.secretsAt(NOW)).containsExactly(THIRD, SECOND);
    }

    @Test
    void what_takes_nothing_is_disabled_once_and_enabled_by_the_bureau() {
        bank(REGISTERED).when(disable()).then(DISABLED).when(disable()).thenNothing();
        bank().when(disable()).thenNothing();
        bank(REGISTERED, DISABLED).when(enable()).then(ENABLED).when(enable()).thenNothing();
        bank().when(enable()).thenRefused(WebhookRefusal.NOT_REGISTERED);
    }

    @Test
    void an_endpoint_is_not_to_blame_for_what_the_one_before_it_did_not_take() {
        var later = new WebhookRegistered(Partner.BANK, ADDRESS, SECOND, "bureau", TOMORROW);
        bank(REGISTERED, REMOVED, later).when(disable()).thenNothing();
    }

    @Test
    void an_endpoint_is_removed_once_whether_it_is_enabled_or_not() {
        bank(REGISTERED).when(remove()).then(REMOVED).when(remove()).thenNothing();
        bank(REGISTERED, DISABLED).when(remove()).then(REMOVED);
        bank().when(remove()).thenNothing();
    }

    @Test
    void messages_are_sent_again_only_to_an_endpoint_that_takes_them() {
        var one = new AskResend(Partner.BANK, Optional.of(MESSAGE), Optional.empty(), "bureau", NOW);
        var all = new AskResend(Partner.BANK, Optional.empty(), Optional.of(NOW), "bureau", NOW);
        bank(REGISTERED)
                .when(one)
                .then(new WebhookResendAsked(Partner.BANK, Optional.of(MESSAGE), Optional.empty(), "bureau", NOW))
                .when(all)
                .then(new WebhookResendAsked(Partner.BANK, Optional.empty(), Optional.of(NOW), "bureau", NOW));
        bank(REGISTERED, DISABLED).when(all).thenRefused(WebhookRefusal.DISABLED);
        bank().when(all).thenRefused(WebhookRefusal.NOT_REGISTERED);
    }

    @Test
    void a_secret_is_of_24_to_64_bytes_and_never_written_by_accident() {
        assertThat(WebhookSecret.of(new byte[24]).key()).hasSize(24);
        assertThat(WebhookSecret.of(new byte[64]).key()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[23]));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecret("secret"));
        assertThat(REGISTERED.toString()).doesNotContain(FIRST.value());
        assertThat(new WebhookDecider().fold(List.of(REGISTERED, ROTATED)).toString())
                .doesNotContain(FIRST.value())
                .doesNotContain(SECOND.value());
    }

    private static Scenario<WebhookCommand, Webhook, WebhookEvent, WebhookRefusal> bank(WebhookEvent... history) {
        return Scenario.of(new WebhookDecider()).given(history);
    }

    private static WebhookCommand register(WebhookSecret secret) {
        return new RegisterWebhook(Partner.BANK, ADDRESS, secret, "bureau", NOW);
    }

    private static WebhookCommand rotate() {
        return new RotateSecret(Partner.BANK, SECOND, TOMORROW, "bureau", NOW);
    }

    private static WebhookCommand disable() {
        return new DisableWebhook(Partner.BANK, DisablingGround.KEPT_FAILING, MESSAGE, NOW, NOW);
    }

    private static WebhookCommand enable() {
        return new EnableWebhook(Partner.BANK, "bureau", NOW);
    }

    private static WebhookCommand remove() {
        return new RemoveWebhook(Partner.BANK, "bureau", NOW);
    }
}
