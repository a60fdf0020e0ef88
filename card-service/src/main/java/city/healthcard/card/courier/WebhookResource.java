package city.healthcard.card.courier;

import city.healthcard.card.partner.Partner;
import city.healthcard.card.webhook.WebhookSecret;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where partners are told what happens to batches and parcels, and how each delivery went.
@Path("/api/partners/{partner}/webhook")
@RolesAllowed(Roles.BUREAU)
@Tag(name = "webhooks", description = "合作单位回调 · Webhooks of the card maker and the bank")
public class WebhookResource {

    private final Webhooks webhooks;
    private final Caller caller;

    WebhookResource(Webhooks webhooks, Caller caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    /// A message as it is listed.
    ///
    /// @param dueAt when it is tried next, while it waits
    public record MessageAnswer(
            String id,
            String type,
            Instant happenedAt,
            String state,
            int attempts,
            @Nullable Instant dueAt) {

        static MessageAnswer of(WebhookMessage it) {
            return new MessageAnswer(
                    it.id(),
                    it.type(),
                    it.happenedAt(),
                    it.state(),
                    it.attempts(),
                    it.state().equals("waiting") ? it.dueAt() : null);
        }
    }

    /// A message, what it says, and its attempts.
    public record DeliveryAnswer(MessageAnswer message, String body, List<WebhookAttempt> attempts) {}

    @GET
    @Operation(summary = "回调地址 · Where a partner is told, and whether it takes it")
    public Uni<WebhookState> show(@RestPath String partner) {
        return webhooks.state(partnerOf(partner));
    }

    @POST
    @Operation(
            summary = "登记回调地址 · Tell a partner here from now on",
            description = "The answer has the secret; it is shown this once. docs/webhooks.md says how to check"
                    + " signatures.")
    @APIResponse(responseCode = "201", description = "registered, with its secret")
    @APIResponse(responseCode = "409", description = "webhook.already-registered")
    @AnsweredOnce
    public Uni<Response> register(
            @RestPath String partner,
            @NotNull @Valid WebhookRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var whose = partnerOf(partner);
        return webhooks.register(whose, request.address(), caller.subject(), cause(key))
                .map(secret -> Response.created(URI.create("/card/api/partners/" + whose.code() + "/webhook"))
                        .entity(told(whose, secret))
                        .build());
    }

    @POST
    @Path("secret-rotation")
    @Operation(
            summary = "更换密钥 · Sign with another secret",
            description = "The former one signs too for a while: two signatures in one header.")
    @APIResponse(responseCode = "409", description = "webhook.not-registered")
    @AnsweredOnce
    public Uni<Response> rotate(@RestPath String partner, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var whose = partnerOf(partner);
        return webhooks.rotate(whose, caller.subject(), cause(key))
                .map(secret -> Response.ok(told(whose, secret)).build());
    }

    @POST
    @Path("enabling")
    @Operation(
            summary = "恢复发送 · Send again to an endpoint that was disabled",
            description = "What was not sent meanwhile is kept, and goes out when it is asked for.")
    @APIResponse(responseCode = "409", description = "webhook.not-registered")
    @AnsweredOnce
    public Uni<Response> enable(@RestPath String partner, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var whose = partnerOf(partner);
        return webhooks.enable(whose, caller.subject(), cause(key)).replaceWith(() -> done(whose, "enabled"));
    }

    @POST
    @Path("removal")
    @Operation(summary = "删除回调地址 · Forget the endpoint and tell the partner no more")
    @AnsweredOnce
    public Uni<Response> remove(@RestPath String partner, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var whose = partnerOf(partner);
        return webhooks.remove(whose, caller.subject(), cause(key)).replaceWith(() -> done(whose, "none"));
    }

    @POST
    @Path("resend")
    @Operation(summary = "补发 · Send everything again that has happened since a moment")
    @APIResponse(responseCode = "202", description = "is being sent")
    @APIResponse(responseCode = "409", description = "webhook.not-registered, webhook.disabled")
    @AnsweredOnce
    public Uni<Response> resendSince(
            @RestPath String partner,
            @NotNull @Valid ResendRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var whose = partnerOf(partner);
        return webhooks.resendSince(whose, request.since(), caller.subject(), cause(key))
                .replaceWith(() -> Response.accepted(Map.of("partner", whose.code(), "since", request.since()))
                        .build());
    }

    @GET
    @Path("messages")
    @Operation(summary = "消息列表 · The latest messages")
    public Uni<List<MessageAnswer>> list(
            @RestPath String partner,
            @RestQuery @DefaultValue("all") @Pattern(regexp = "all|waiting|delivered|failed|held") String state) {
        return webhooks.latest(partnerOf(partner), state)
                .map(found -> found.stream().map(MessageAnswer::of).toList());
    }

    @GET
    @Path("messages/{message}")
    @Operation(summary = "发送记录 · A message and how each attempt went")
    @APIResponse(responseCode = "404", description = "webhook.unknown-message")
    public Uni<DeliveryAnswer> message(
            @RestPath String partner, @RestPath @Pattern(regexp = "msg_[0-9a-f]{32}") String message) {
        return webhooks.delivery(partnerOf(partner), message)
                .map(it -> new DeliveryAnswer(
                        MessageAnswer.of(it.message()), it.message().text(), it.attempts()));
    }

    @POST
    @Path("messages/{message}/resend")
    @Operation(summary = "重发一条 · Send a message again")
    @APIResponse(responseCode = "202", description = "is being sent")
    @APIResponse(responseCode = "404", description = "webhook.unknown-message")
    @APIResponse(responseCode = "409", description = "webhook.not-registered, webhook.disabled")
    @AnsweredOnce
    public Uni<Response> resend(
            @RestPath String partner,
            @RestPath @Pattern(regexp = "msg_[0-9a-f]{32}") String message,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return webhooks.resend(partnerOf(partner), message, caller.subject(), cause(key))
                .replaceWith(() -> Response.accepted(Map.of("message", message, "state", "waiting"))
                        .build());
    }

    private static Map<String, String> told(Partner partner, WebhookSecret secret) {
        return Map.of("partner", partner.code(), "state", "enabled", "secret", secret.value());
    }

    private static Response done(Partner partner, String state) {
        return Response.ok(Map.of("partner", partner.code(), "state", state)).build();
    }

    private static CommandId cause(@Nullable String key) {
        return new CommandId(IdempotencyKey.of(key));
    }

    private static Partner partnerOf(String code) {
        return Partner.of(code).orElseThrow(NotFoundException::new);
    }
}
