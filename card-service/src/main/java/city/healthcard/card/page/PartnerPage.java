package city.healthcard.card.page;

import city.healthcard.card.courier.WebhookMessage;
import city.healthcard.card.courier.WebhookState;
import city.healthcard.card.courier.Webhooks;
import city.healthcard.card.courier.Webhooks.Delivery;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.webhook.WebhookSecret;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.page.Writing;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where partners are told what happens to batches and parcels, and whether they take it.
@Path("partners")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class PartnerPage {

    private static final List<String> STATES = List.of("all", "waiting", "delivered", "failed", "held");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int UNPROCESSABLE = 422;

    private final Webhooks webhooks;
    private final Caller caller;

    PartnerPage(Webhooks webhooks, Caller caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// A partner's endpoint and messages, with a message beside them when one lies open.
        static native TemplateInstance partners(
                String partner,
                List<StateTab> partners,
                WebhookState webhook,
                List<StateTab> states,
                List<WebhookMessage> messages,
                Optional<Delivery> open,
                String here,
                String act,
                Form form,
                UUID key);

        /// A secret, once.
        static native TemplateInstance secret(String partner, String word, String secret);
    }

    /// What is shown.
    private record Shown(
            Partner partner, String state, @Nullable String message) {

        static Shown of(Partner partner) {
            return new Shown(partner, "all", null);
        }

        String here() {
            return "/card/partners?partner=" + partner.code() + "&state=" + state;
        }
    }

    /// A partner's endpoint and its latest messages.
    ///
    /// @param message which one lies open
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(
            @RestQuery @Nullable String partner,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String message) {
        var whose = partner == null ? Partner.BANK : partnerOf(partner);
        var shown = state != null && STATES.contains(state) ? state : "all";
        return page(new Shown(whose, shown, message), Form.empty());
    }

    /// Registers an endpoint. The answer is the page with the secret: it is shown once.
    @POST
    @Path("{partner}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> register(@RestPath String partner, @RestForm @Nullable String address, @RestForm UUID key) {
        var whose = partnerOf(partner);
        var typed = Objects.requireNonNullElse(address, "").strip();
        var form = new Form(Map.of("address", typed), List.of());
        return secret(whose, form, webhooks.register(whose, typed, caller.subject(), new CommandId(key)));
    }

    /// Takes another secret.
    @POST
    @Path("{partner}/secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> rotate(@RestPath String partner, @RestForm UUID key) {
        var whose = partnerOf(partner);
        return secret(whose, Form.empty(), webhooks.rotate(whose, caller.subject(), new CommandId(key)));
    }

    /// Sends again to an endpoint that was disabled.
    @POST
    @Path("{partner}/enabling")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> enable(@RestPath String partner, @RestForm UUID key) {
        var whose = partnerOf(partner);
        return done(Shown.of(whose), Form.empty(), webhooks.enable(whose, caller.subject(), new CommandId(key)));
    }

    /// Forgets the endpoint.
    @POST
    @Path("{partner}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> remove(@RestPath String partner, @RestForm UUID key) {
        var whose = partnerOf(partner);
        return done(Shown.of(whose), Form.empty(), webhooks.remove(whose, caller.subject(), new CommandId(key)));
    }

    /// Sends everything again that has happened since a moment.
    @POST
    @Path("{partner}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> resendSince(@RestPath String partner, @RestForm @Nullable String since, @RestForm UUID key) {
        var whose = partnerOf(partner);
        var typed = Objects.requireNonNullElse(since, "").strip();
        var form = new Form(Map.of("since", typed), List.of());
        return momentOf(typed)
                .map(moment -> done(
                        Shown.of(whose),
                        form,
                        webhooks.resendSince(whose, moment, caller.subject(), new CommandId(key))))
                .orElseGet(() -> again(
                        UNPROCESSABLE,
                        Shown.of(whose),
                        form.expecting(
                                "since",
                                "请填写日期和时间，如 2026-11-26 08:00",
                                "Give a day and a time, such as 2026-11-26 08:00")));
    }

    /// Sends one message again.
    @POST
    @Path("{partner}/messages/{message}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> resend(@RestPath String partner, @RestPath String message, @RestForm UUID key) {
        var whose = partnerOf(partner);
        return done(
                new Shown(whose, "all", message),
                Form.empty(),
                webhooks.resend(whose, message, caller.subject(), new CommandId(key)));
    }

    private Uni<Response> secret(Partner partner, Form form, Uni<WebhookSecret> work) {
        return work.map(secret -> Response.ok(Templates.secret(partner.code(), wordOf(partner), secret.value()))
                        .build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused ->
                        again(refused.problem().status(), Shown.of(partner), form.refused(refused.problem())));
    }

    private Uni<Response> done(Shown then, Form form, Uni<Void> work) {
        var address = then.message() == null ? then.here() : then.here() + "&message=" + then.message();
        return work.map(_ -> Response.seeOther(URI.create(address)).build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused ->
                        again(refused.problem().status(), Shown.of(then.partner()), form.refused(refused.problem())));
    }

    private Uni<Response> again(int status, Shown shown, Form form) {
        return page(shown, form)
                .map(page -> Response.status(status).entity(page).build());
    }

    private Uni<TemplateInstance> page(Shown shown, Form form) {
        var whose = shown.partner();
        return webhooks.state(whose)
                .chain(webhook -> webhooks.latest(whose, shown.state())
                        .chain(messages -> open(shown)
                                .map(open -> Templates.partners(
                                        whose.code(),
                                        Stream.of(Partner.BANK, Partner.CARD_MAKER)
                                                .map(it -> new StateTab(it.code(), wordOf(it), it == whose))
                                                .toList(),
                                        webhook,
                                        STATES.stream()
                                                .map(it -> new StateTab(it, "message_" + it, it.equals(shown.state())))
                                                .toList(),
                                        messages,
                                        open,
                                        shown.here(),
                                        "/card/partners/" + whose.code(),
                                        form,
                                        UUID.randomUUID()))));
    }

    private Uni<Optional<Delivery>> open(Shown shown) {
        var message = shown.message();
        return message == null
                ? Uni.createFrom().item(Optional.empty())
                : webhooks.delivery(shown.partner(), message).map(Optional::of);
    }

    private static Optional<Instant> momentOf(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed, TYPED).atZone(Writing.CITY).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String wordOf(Partner partner) {
        return "partner_" + partner.code().replace('-', '_');
    }

    private static Partner partnerOf(String code) {
        return Partner.of(code).orElseThrow(NotFoundException::new);
    }
}
