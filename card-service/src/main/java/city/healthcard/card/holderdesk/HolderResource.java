package city.healthcard.card.holderdesk;

import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.intake.ApplicationRequest.DeliveryRequest;
import city.healthcard.card.intake.DeskOfCaller;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What a desk does for somebody who shows a document.
@Path("/api/holders")
@Tag(name = "holders", description = "持卡人服务 · At a desk, for the holder of a card")
public class HolderResource {

    private final HolderDesk desk;
    private final Reissuing reissuing;
    private final DeskOfCaller desks;
    private final TablesInForce tables;
    private final Caller caller;

    HolderResource(HolderDesk desk, Reissuing reissuing, DeskOfCaller desks, TablesInForce tables, Caller caller) {
        this.desk = desk;
        this.reissuing = reissuing;
        this.desks = desks;
        this.tables = tables;
        this.caller = caller;
    }

    /// The document that is shown: the holder's, or that of a child's guardian.
    public record ShownRequest(@NotNull @Valid DocumentRequest document) {
        /// Never the number.
        @Override
        public String toString() {
            return "ShownRequest";
        }
    }

    /// A loss that is reported at a desk.
    public record LossRequest(
            @NotNull @Valid DocumentRequest document,

            @Schema(enumeration = {"lost", "stolen"}) @NotNull @Pattern(regexp = "lost|stolen")
            String reason) {
        /// Never the number.
        @Override
        public String toString() {
            return "LossRequest";
        }
    }

    /// Another card is wanted.
    public record ReissueRequest(
            @NotNull @Valid DocumentRequest document,
            @NotNull @Valid DeliveryRequest delivery) {
        /// Never the number.
        @Override
        public String toString() {
            return "ReissueRequest";
        }
    }

    /// Whose cards they are, and which.
    public record Answer(
            UUID citizen, String name, @Nullable UUID application, List<OneCard> cards) {
        /// Never who.
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /// One card.
    public record OneCard(
            UUID card,
            String kind,
            String maskedNumber,
            boolean own,
            boolean usable,
            LocalDate until,
            boolean renewable,
            @Nullable String code,
            Text detail) {

        static OneCard of(HeldCards.HeldCard held) {
            var validity = held.validity();
            return new OneCard(
                    held.id(),
                    validity.face().kind().word(),
                    held.maskedNumber(),
                    held.own(),
                    validity.usable(),
                    validity.until(),
                    held.renewable(),
                    validity.code(),
                    validity.detail());
        }
    }

    @POST
    @Path("reading")
    @RolesAllowed({
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.BANK_TELLER,
        Roles.CARD_OFFICE
    })
    @Operation(
            summary = "凭证件查卡 · The cards of who shows a document",
            description = "With how long each can be used. The telling is recorded.")
    @APIResponse(responseCode = "404", description = "citizen.unknown")
    public Uni<Answer> read(@NotNull @Valid ShownRequest request) {
        return desk.cardsOf(document(request.document()), caller.subject())
                .map(held -> new Answer(
                        held.citizen(),
                        held.name(),
                        held.application(),
                        held.cards().stream().map(OneCard::of).toList()));
    }

    @POST
    @Path("cards/{card}/loss-report")
    @RolesAllowed({
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.BANK_TELLER,
        Roles.CARD_OFFICE
    })
    @Operation(summary = "窗口挂失 · Report a loss at a desk", description = "Against the holder's document.")
    @APIResponse(responseCode = "409", description = "citizen.not-the-holder, card.ended")
    @AnsweredOnce
    public Uni<Response> reportLoss(
            @RestPath UUID card,
            @NotNull @Valid LossRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var reason = BlockReason.valueOf(request.reason().toUpperCase(Locale.ROOT));
        return desk.reportLoss(
                        new CardId(card), document(request.document()), reason, new CommandId(IdempotencyKey.of(key)))
                .map(_ -> answer(card, "blocked"));
    }

    @POST
    @Path("cards/{card}/resumption")
    @RolesAllowed({Roles.DESK_CLERK, Roles.BANK_TELLER, Roles.CARD_OFFICE})
    @Operation(
            summary = "窗口解挂 · Let a found card work again",
            description = "Against the holder's document; what the bureau has blocked stays blocked.")
    @APIResponse(responseCode = "409", description = "citizen.not-the-holder, card.blocked-by-others, card.ended")
    @AnsweredOnce
    public Uni<Response> resume(
            @RestPath UUID card,
            @NotNull @Valid ShownRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return desk.resume(new CardId(card), document(request.document()), new CommandId(IdempotencyKey.of(key)))
                .map(_ -> answer(card, "unblocked"));
    }

    @POST
    @Path("cards/{card}/renewal")
    @RolesAllowed({Roles.DESK_CLERK, Roles.BANK_TELLER, Roles.CARD_OFFICE})
    @Operation(
            summary = "窗口换期 · Renew a card at a desk",
            description = "Against the holder's document. For another term; number and password stay.")
    @APIResponse(
            responseCode = "409",
            description = "citizen.not-the-holder, card.renewal-not-open, card.renewal-over, card.not-renewable,"
                    + " card.blocked, card.ended")
    @AnsweredOnce
    public Uni<Response> renew(
            @RestPath UUID card,
            @NotNull @Valid ShownRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return desk.renew(new CardId(card), document(request.document()), new CommandId(IdempotencyKey.of(key)))
                .map(_ -> answer(card, "renewed"));
    }

    @POST
    @Path("cards/{card}/reissue")
    @RolesAllowed({
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.BANK_TELLER,
        Roles.CARD_OFFICE
    })
    @Operation(
            summary = "补办 · Have another card made",
            description = "The card ends, its number is replaced by a new random one. No audit, no further deposit.")
    @APIResponse(responseCode = "201", description = "Location names the application that leads to the new card")
    @APIResponse(
            responseCode = "409",
            description = "citizen.not-the-holder, card.ended, card.blocked-by-others, card.made-by-others,"
                    + " application.already-open")
    @AnsweredOnce
    public Uni<Response> reissue(
            @RestPath UUID card,
            @NotNull @Valid ReissueRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var shown = document(request.document());
        var delivery = FormReader.readDelivery(request.delivery(), tables.reader());
        var cause = new CommandId(IdempotencyKey.of(key));
        return desks.of(caller, null)
                .chain(at -> reissuing.reissue(new CardId(card), shown, delivery, at, cause))
                .map(reissue -> Response.created(URI.create("/card/api/applications/" + reissue.application()))
                        .entity(Map.of("application", reissue.application().value(), "number", reissue.number()))
                        .build());
    }

    @POST
    @Path("cards/{card}/return")
    @RolesAllowed({Roles.BANK_TELLER, Roles.CARD_OFFICE})
    @Operation(
            summary = "退卡 · Take a card back for good",
            description = "The deposit goes back to where it came from, by the terms in force.")
    @APIResponse(
            responseCode = "409",
            description = "citizen.not-the-holder, card.not-the-own, card.not-delivered, card.ended")
    @AnsweredOnce
    public Uni<Response> takeBack(
            @RestPath UUID card,
            @NotNull @Valid ShownRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return desk.takeBack(new CardId(card), document(request.document()), new CommandId(IdempotencyKey.of(key)))
                .map(_ -> answer(card, "returned"));
    }

    private IdentityDocument document(DocumentRequest request) {
        return FormReader.readDocument(request, tables.reader());
    }

    private static Response answer(UUID card, String state) {
        return Response.ok(Map.of("card", card, "state", state)).build();
    }
}
