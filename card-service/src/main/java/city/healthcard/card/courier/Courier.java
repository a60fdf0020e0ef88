package city.healthcard.card.courier;

import city.healthcard.card.partner.Partner;
import city.healthcard.card.policy.WebhookPolicy;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.OnceADay;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.webhook.DisablingGround;
import city.healthcard.card.webhook.Endpoint;
import city.healthcard.card.webhook.Webhook.Enabled;
import city.healthcard.card.webhook.WebhookCommand.DisableWebhook;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.feed.Leadership;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Takes messages to their partners. Each partner has places of its own, so that one that is slow holds up nobody
/// else; of several processes one serves it, and what another has begun since it does not decide.
///
/// An attempt is written down before it is made, and so is when its message is due again if nothing more is heard of
/// it. Whoever finds it after a kill makes another one with the same id: at least once.
@Singleton
class Courier {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Mailbag mailbag;
    private final Doorbell doorbell;
    private final Hearts hearts;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;
    private final Leadership leadership;
    private final OnceADay onceADay;
    private final Vertx vertx;

    Courier(
            Mailbag mailbag,
            Doorbell doorbell,
            Hearts hearts,
            PoliciesInForce policies,
            CityCalendar calendar,
            InstantSource clock,
            Leadership leadership,
            OnceADay onceADay,
            Vertx vertx) {
        this.mailbag = mailbag;
        this.doorbell = doorbell;
        this.hearts = hearts;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
        this.leadership = leadership;
        this.onceADay = onceADay;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        for (var partner : Partner.values()) {
            var round = new Round();
            vertx.setPeriodic(BETWEEN_LOOKS.toMillis(), _ -> look(partner, round));
        }
        onceADay.run("messages of partners that are old", this::forget);
    }

    private Uni<Void> forget(LocalDate today) {
        return mailbag.forget(policies.forWebhooksOn(today).forgottenAt(clock.instant()));
    }

    /// Looks again as soon as a place is free, where there was more than there were places.
    private void look(Partner partner, Round round) {
        if (round.beginLook()) {
            due(partner, round)
                    .onTermination()
                    .invoke(round::endLook)
                    .subscribe()
                    .with(
                            _ -> {},
                            failure ->
                                    Log.warnf("messages for %s wait for the next look: %s", partner.code(), failure));
        }
    }

    private Uni<Void> due(Partner partner, Round round) {
        var places = round.places();
        return leadership
                .term("webhooks of " + partner.code())
                .chain(term -> term.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : mailbag.due(partner, clock.instant(), places)
                                .chain(due -> due.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : send(partner, due, term.getAsLong(), round, due.size() == places)));
    }

    /// Sets them on their way, and waits for none: one that hangs takes a place, and the others have theirs.
    private Uni<Void> send(Partner partner, List<WebhookMessage> due, long term, Round round, boolean isMore) {
        return hearts.stateOfWebhook(partner).chain(webhook -> {
            if (!(webhook instanceof Enabled)) {
                return mailbag.hold(partner, clock.instant());
            }
            for (var message : due) {
                round.take();
                sendNow(message, term)
                        .onTermination()
                        .invoke(round::free)
                        .subscribe()
                        .with(_ -> {
                            if (isMore) {
                                look(partner, round);
                            }
                        });
            }
            return Uni.createFrom().voidItem();
        });
    }

    /// To where the partner listens by now. What cannot be written down of one message leaves the others alone.
    private Uni<Void> sendNow(WebhookMessage message, long term) {
        return hearts.stateOfWebhook(message.partner())
                .chain(webhook -> webhook instanceof Enabled(var endpoint)
                        ? send(message, endpoint, term)
                        : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> Log.warnf("message %s is tried again after a while: %s", message.id(), failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> send(WebhookMessage message, Endpoint endpoint, long term) {
        var now = clock.instant();
        return mailbag.begin(message, term, now, now.plus(policy().givenUpWithin()))
                .chain(number -> number.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : attempt(message, endpoint, now)
                                .call(reply -> mailbag.note(
                                        message,
                                        number.get(),
                                        reply,
                                        Duration.between(now, clock.instant()).toMillis()))
                                .chain(reply -> settle(message, endpoint, reply, number.get(), term, now)));
    }

    private Uni<Reply> attempt(WebhookMessage message, Endpoint endpoint, Instant now) {
        var headers = Map.of(
                "content-type", "application/json",
                "user-agent", "citizen-health-card",
                "webhook-id", message.id(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", Signature.of(endpoint.secretsAt(now), message.id(), now, message.body()));
        return doorbell.ring(URI.create(endpoint.address()), headers, message.body(), policy());
    }

    /// The endpoint is disabled before its message is done with: after a kill in between the message is found
    /// again, and there is nowhere to send it.
    private Uni<Void> settle(
            WebhookMessage message, Endpoint endpoint, Reply reply, int number, long term, Instant began) {
        if (reply.isTaken()) {
            return mailbag.settle(message, number, term, "delivered", 0, began);
        }
        var failures = message.failures() + 1;
        if (reply.isGone()) {
            return disable(message, endpoint, number, DisablingGround.GONE)
                    .chain(() -> mailbag.settle(message, number, term, "failed", failures, began));
        }
        var chance = ThreadLocalRandom.current().nextDouble();
        return policy().waitAfter(failures, chance, reply.wish())
                .map(wait -> mailbag.settle(
                        message,
                        number,
                        term,
                        "waiting",
                        failures,
                        clock.instant().plus(wait)))
                .orElseGet(() -> giveUp(message, endpoint, number)
                        .chain(() -> mailbag.settle(message, number, term, "failed", failures, began)));
    }

    /// An endpoint that takes other messages lives; then only this one is given up.
    private Uni<Void> giveUp(WebhookMessage message, Endpoint endpoint, int number) {
        return mailbag.wasTakenBetween(message.partner(), message.firstTriedAt(), clock.instant())
                .chain(isAlive -> isAlive
                        ? Uni.createFrom().voidItem()
                        : disable(message, endpoint, number, DisablingGround.KEPT_FAILING));
    }

    private Uni<Void> disable(WebhookMessage message, Endpoint endpoint, int number, DisablingGround ground) {
        var partner = message.partner();
        Log.warnf("the webhook of %s is disabled (%s): see the page of partners", partner.code(), ground);
        return hearts.askWebhook(
                        partner,
                        new DisableWebhook(partner, ground, message.id(), endpoint.registeredAt(), clock.instant()),
                        CommandId.named("disable webhook", message.id() + "/" + number))
                .replaceWithVoid();
    }

    private WebhookPolicy policy() {
        return policies.forWebhooksOn(calendar.today());
    }
}
