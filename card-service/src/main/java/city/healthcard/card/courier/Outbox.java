package city.healthcard.card.courier;

import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.production.BatchEvent;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.webhook.WebhookEvent.WebhookResendAsked;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.Json;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Writes what partners shall know, and puts it where the [Courier] finds it. Doing it again changes nothing: a
/// message's id follows from its fact.
@Singleton
public class Outbox {

    private final Mailbag mailbag;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final InstantSource clock;

    Outbox(Mailbag mailbag, PoliciesInForce policies, CityCalendar calendar, InstantSource clock) {
        this.mailbag = mailbag;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// A message as it is sent. The names are those of Standard Webhooks.
    private record Payload(String type, Instant timestamp, Map<String, Object> data) {}

    /// Tells what happened to a batch.
    public Uni<Void> tell(BatchEvent event, CommandId cause, Instant at) {
        return PartnerNews.of(event)
                .map(news -> tell(news, cause, at))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// Tells what happened to a consignment.
    public Uni<Void> tell(ConsignmentEvent event, CommandId cause, Instant at) {
        return tell(PartnerNews.of(event), cause, at);
    }

    /// What would be forgotten by now was told in its time: facts are heard again when reactions begin anew.
    private Uni<Void> tell(News news, CommandId cause, Instant at) {
        if (at.isBefore(policies.forWebhooksOn(calendar.today()).forgottenAt(clock.instant()))) {
            return Uni.createFrom().voidItem();
        }
        var payload = new Payload(news.type(), at.truncatedTo(ChronoUnit.MILLIS), news.data());
        return Multi.createFrom()
                .iterable(news.to())
                .onItem()
                .transformToUniAndConcatenate(partner -> mailbag.put(
                        idFor(partner, cause), partner, news.type(), Json.bytes(payload), at, clock.instant()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /// Sends again what somebody asked for.
    public Uni<Void> resend(WebhookResendAsked it, CommandId cause) {
        var now = clock.instant();
        return it.message()
                .map(message -> mailbag.resend(it.partner(), message, cause.value(), now))
                .orElseGet(() -> mailbag.resendSince(it.partner(), it.since().orElse(it.at()), cause.value(), now));
    }

    private static String idFor(Partner partner, CommandId cause) {
        return "msg_" + cause.idFor(partner.code()).toString().replace("-", "");
    }
}
