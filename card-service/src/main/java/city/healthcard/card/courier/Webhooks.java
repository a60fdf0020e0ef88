package city.healthcard.card.courier;

import city.healthcard.card.courier.Mailbag.Count;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.webhook.Webhook;
import city.healthcard.card.webhook.Webhook.Disabled;
import city.healthcard.card.webhook.Webhook.Enabled;
import city.healthcard.card.webhook.Webhook.Unregistered;
import city.healthcard.card.webhook.WebhookCommand;
import city.healthcard.card.webhook.WebhookCommand.AskResend;
import city.healthcard.card.webhook.WebhookCommand.EnableWebhook;
import city.healthcard.card.webhook.WebhookCommand.RegisterWebhook;
import city.healthcard.card.webhook.WebhookCommand.RemoveWebhook;
import city.healthcard.card.webhook.WebhookCommand.RotateSecret;
import city.healthcard.card.webhook.WebhookSecret;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What the bureau does about partners' webhooks.
@Singleton
public class Webhooks {

    private static final int SECRET_BYTES = 32;
    private static final int LISTED_MAX = 100;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Hearts hearts;
    private final Mailbag mailbag;
    private final Reach reach;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(
            Hearts hearts,
            Mailbag mailbag,
            Reach reach,
            PoliciesInForce policies,
            CityCalendar calendar,
            InstantSource clock) {
        this.hearts = hearts;
        this.mailbag = mailbag;
        this.reach = reach;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// A message and how each attempt went, the first first.
    public record Delivery(WebhookMessage message, List<WebhookAttempt> attempts) {}

    /// Registers an endpoint; what comes back is its secret, shown this once.
    public Uni<WebhookSecret> register(Partner partner, String typed, String by, CommandId cause) {
        var secret = fresh();
        return Uni.createFrom()
                .deferred(() -> askOnce(
                        partner, new RegisterWebhook(partner, accepted(typed), secret, by, clock.instant()), cause))
                .replaceWith(secret);
    }

    private String accepted(String typed) {
        return reach.accept(typed)
                .map(URI::toString)
                .orElseThrow(() -> RequestProblems.invalid()
                        .at(
                                "/address",
                                "请填写公网可访问的 https 地址，不含用户名和 #，不超过 500 个字符。",
                                "Give an https address on the public internet, without a user name and #, at most 500"
                                        + " characters.")
                        .exception());
    }

    /// Takes another secret; what comes back is the new one, shown this once.
    public Uni<WebhookSecret> rotate(Partner partner, String by, CommandId cause) {
        var now = clock.instant();
        var overlap = Duration.ofHours(policies.forWebhooksOn(calendar.today()).overlapHours());
        var secret = fresh();
        return askOnce(partner, new RotateSecret(partner, secret, now.plus(overlap), by, now), cause)
                .replaceWith(secret);
    }

    /// Sends again to an endpoint that was disabled.
    public Uni<Void> enable(Partner partner, String by, CommandId cause) {
        return ask(partner, new EnableWebhook(partner, by, clock.instant()), cause);
    }

    /// Forgets the endpoint.
    public Uni<Void> remove(Partner partner, String by, CommandId cause) {
        return ask(partner, new RemoveWebhook(partner, by, clock.instant()), cause);
    }

    /// Sends one message again.
    public Uni<Void> resend(Partner partner, String message, String by, CommandId cause) {
        return delivery(partner, message)
                .chain(found -> ask(
                        partner,
                        new AskResend(
                                partner, Optional.of(found.message().id()), Optional.empty(), by, clock.instant()),
                        cause));
    }

    /// Sends everything again that has happened since.
    public Uni<Void> resendSince(Partner partner, Instant since, String by, CommandId cause) {
        return ask(partner, new AskResend(partner, Optional.empty(), Optional.of(since), by, clock.instant()), cause);
    }

    /// Where a partner is told, and whether it takes it.
    public Uni<WebhookState> state(Partner partner) {
        return hearts.stateOfWebhook(partner)
                .chain(webhook -> mailbag.count(partner).map(count -> state(webhook, count)));
    }

    /// The latest messages.
    ///
    /// @param state `all`, `waiting`, `delivered`, `failed` or `held`
    public Uni<List<WebhookMessage>> latest(Partner partner, String state) {
        return mailbag.latest(partner, state, LISTED_MAX);
    }

    /// A message and its attempts; leaves with a problem when there is none.
    public Uni<Delivery> delivery(Partner partner, String message) {
        return mailbag.find(partner, message)
                .map(found -> found.orElseThrow(() -> Problem.of(
                                NOT_FOUND,
                                "webhook.unknown-message",
                                "没有这条消息，或已过保存期。",
                                "There is no such message, or it is kept no longer.")
                        .exception()))
                .chain(found -> mailbag.attempts(message).map(attempts -> new Delivery(found, attempts)));
    }

    private WebhookState state(Webhook webhook, Count count) {
        return switch (webhook) {
            case Unregistered _ -> WebhookState.none(count);
            case Enabled enabled -> WebhookState.of("enabled", enabled.endpoint(), count, clock.instant());
            case Disabled disabled ->
                WebhookState.of("disabled", disabled.endpoint(), count, clock.instant())
                        .because(disabled);
        };
    }

    private Uni<Void> ask(Partner partner, WebhookCommand command, CommandId cause) {
        return hearts.askWebhook(partner, command, cause).map(Settled::done).replaceWithVoid();
    }

    /// A key that was used before must not show the secret that is in force now, whatever it was used for.
    private Uni<Void> askOnce(Partner partner, WebhookCommand command, CommandId cause) {
        return hearts.askWebhook(partner, command, cause)
                .map(Settled::done)
                .invoke(done -> {
                    if (done.repeated()) {
                        throw Problem.of(
                                        CONFLICT,
                                        "webhook.secret-told",
                                        "此操作已经完成，密钥只显示一次。如未保存，请再更换一次密钥。",
                                        "This is done, and a secret is shown once. Rotate it again if it is lost.")
                                .exception();
                    }
                })
                .replaceWithVoid();
    }

    private WebhookSecret fresh() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return WebhookSecret.of(bytes);
    }
}
