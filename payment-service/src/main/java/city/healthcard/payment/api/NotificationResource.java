package city.healthcard.payment.api;

import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.payment.channel.ChannelWord;
import city.healthcard.payment.channel.NotificationSeal;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.Failing;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentRefusal;
import city.healthcard.payment.order.RefundId;
import city.healthcard.webkit.precondition.VersionTag;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Where a payment channel tells us what became of an order. Open to everyone; what counts is the signature.
@Path("/api/channels/simulated/notifications")
@Tag(name = "Channels")
public class NotificationResource {

    private static final int BODY_MAX = 20_000;
    private static final UUID NO_REFUND = new UUID(0, 0);

    private final ChannelWord word;
    private final NotificationSeal seal;
    private final InstantSource clock;

    NotificationResource(
            ChannelWord word,
            InstantSource clock,
            @ConfigProperty(name = "hc.channel.secret") String secrets,
            @ConfigProperty(name = "hc.channel.tolerance") Duration tolerance) {
        this.word = word;
        this.clock = clock;
        this.seal = new NotificationSeal(secrets, tolerance);
    }

    /// Takes a notification. The same one again is taken and changes nothing.
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A payment channel's notification",
            description = "Signed after Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`.")
    @APIResponse(responseCode = "204", description = "Taken, now or before")
    @APIResponse(responseCode = "401", description = "Not signed with a secret of ours, or too old")
    public Uni<Response> take(
            byte[] body,
            @RestHeader("webhook-id") @Nullable String id,
            @RestHeader("webhook-timestamp") @Nullable String timestamp,
            @RestHeader("webhook-signature") @Nullable String signatures) {
        if (body.length > BODY_MAX) {
            return Uni.createFrom().item(RequestProblems.tooLarge().response());
        }
        var genuine = seal.isGenuine(
                Objects.requireNonNullElse(id, ""),
                Objects.requireNonNullElse(timestamp, ""),
                Objects.requireNonNullElse(signatures, ""),
                body,
                clock.instant());
        return genuine
                ? take(body)
                : Uni.createFrom().item(PaymentProblems.notGenuine().response());
    }

    private Uni<Response> take(byte[] body) {
        try {
            return take(Json.readTolerantly(body, Notification.class));
        } catch (UncheckedIOException malformed) {
            return Uni.createFrom().item(RequestProblems.shape().response());
        }
    }

    private Uni<Response> take(Notification notification) {
        var data = notification.data();
        var payment = new PaymentId(data.order());
        return switch (notification.type()) {
            case "payment.captured" ->
                word.captured(payment, data.trade(), new Fen(data.amountFen()), notification.timestamp())
                        .map(NotificationResource::answer);
            case "payment.declined" -> word.failed(payment, Failing.DECLINED).map(NotificationResource::answer);
            case "refund.completed" ->
                word.refunded(payment, new RefundId(Objects.requireNonNullElse(data.refund(), NO_REFUND)))
                        .map(NotificationResource::answer);
            // Channels invent kinds of notifications; those we do not know concern us not.
            default -> Uni.createFrom().item(Response.noContent().build());
        };
    }

    private static Response answer(Outcome<PaymentRefusal> outcome) {
        return switch (outcome) {
            case Done<PaymentRefusal> _ -> Response.noContent().build();
            case Refused<PaymentRefusal> refused ->
                PaymentProblems.of(refused.reason()).response();
            case Outdated<PaymentRefusal> outdated ->
                VersionTag.outdated(outdated.version()).response();
        };
    }
}
