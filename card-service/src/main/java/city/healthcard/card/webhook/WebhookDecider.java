package city.healthcard.card.webhook;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.webhook.Webhook.Disabled;
import city.healthcard.card.webhook.Webhook.Enabled;
import city.healthcard.card.webhook.Webhook.Unregistered;
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
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.Optional;

/// A partner is told at one endpoint at a time, signed with its secret and, for a while after a change, with
/// the one before.
public final class WebhookDecider implements Decider<WebhookCommand, Webhook, WebhookEvent, WebhookRefusal> {

    @Override
    public Webhook initial() {
        return new Unregistered();
    }

    @Override
    public Decision<WebhookEvent, WebhookRefusal> decide(WebhookCommand command, Webhook webhook) {
        return switch (command) {
            case RegisterWebhook register -> register(register, webhook);
            case RotateSecret rotate -> rotate(rotate, webhook);
            case DisableWebhook disable -> disable(disable, webhook);
            case EnableWebhook enable -> enable(enable, webhook);
            case RemoveWebhook remove -> remove(remove, webhook);
            case AskResend resend -> resend(resend, webhook);
        };
    }

    private static Decision<WebhookEvent, WebhookRefusal> register(RegisterWebhook it, Webhook webhook) {
        return switch (webhook) {
            case Unregistered _ ->
                accept(new WebhookRegistered(it.partner(), it.address(), it.secret(), it.by(), it.at()));
            case Enabled _, Disabled _ -> reject(WebhookRefusal.ALREADY_REGISTERED);
        };
    }

    private static Decision<WebhookEvent, WebhookRefusal> rotate(RotateSecret it, Webhook webhook) {
        return switch (webhook) {
            case Unregistered _ -> reject(WebhookRefusal.NOT_REGISTERED);
            case Enabled _, Disabled _ ->
                accept(new WebhookSecretRotated(it.partner(), it.secret(), it.formerUntil(), it.by(), it.at()));
        };
    }

    private static Decision<WebhookEvent, WebhookRefusal> disable(DisableWebhook it, Webhook webhook) {
        return switch (webhook) {
            case Enabled(var endpoint)
            when endpoint.registeredAt().equals(it.endpointSince()) ->
                accept(new WebhookDisabled(it.partner(), it.ground(), it.message(), it.at()));
            case Enabled _, Unregistered _, Disabled _ -> nothing();
        };
    }

    private static Decision<WebhookEvent, WebhookRefusal> enable(EnableWebhook it, Webhook webhook) {
        return switch (webhook) {
            case Disabled _ -> accept(new WebhookEnabled(it.partner(), it.by(), it.at()));
            case Enabled _ -> nothing();
            case Unregistered _ -> reject(WebhookRefusal.NOT_REGISTERED);
        };
    }

    private static Decision<WebhookEvent, WebhookRefusal> remove(RemoveWebhook it, Webhook webhook) {
        return switch (webhook) {
            case Enabled _, Disabled _ -> accept(new WebhookRemoved(it.partner(), it.by(), it.at()));
            case Unregistered _ -> nothing();
        };
    }

    private static Decision<WebhookEvent, WebhookRefusal> resend(AskResend it, Webhook webhook) {
        return switch (webhook) {
            case Enabled _ -> accept(new WebhookResendAsked(it.partner(), it.message(), it.since(), it.by(), it.at()));
            case Disabled _ -> reject(WebhookRefusal.DISABLED);
            case Unregistered _ -> reject(WebhookRefusal.NOT_REGISTERED);
        };
    }

    @Override
    public Webhook evolve(Webhook webhook, WebhookEvent event) {
        return switch (event) {
            case WebhookRegistered it
            when webhook instanceof Unregistered ->
                new Enabled(new Endpoint(it.address(), it.secret(), Optional.empty(), it.at()));
            case WebhookSecretRotated it
            when webhook instanceof Enabled enabled ->
                new Enabled(enabled.endpoint().with(it.secret(), it.formerUntil()));
            case WebhookSecretRotated it
            when webhook instanceof Disabled disabled ->
                new Disabled(
                        disabled.endpoint().with(it.secret(), it.formerUntil()),
                        disabled.ground(),
                        disabled.message(),
                        disabled.since());
            case WebhookDisabled it
            when webhook instanceof Enabled enabled ->
                new Disabled(enabled.endpoint(), it.ground(), it.message(), it.at());
            case WebhookEnabled _ when webhook instanceof Disabled disabled -> new Enabled(disabled.endpoint());
            case WebhookRemoved _ when !(webhook instanceof Unregistered) -> new Unregistered();
            case WebhookResendAsked _ when webhook instanceof Enabled -> webhook;
            case WebhookRegistered _,
                    WebhookSecretRotated _,
                    WebhookDisabled _,
                    WebhookEnabled _,
                    WebhookRemoved _,
                    WebhookResendAsked _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}
