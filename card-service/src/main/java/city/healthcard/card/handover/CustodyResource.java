package city.healthcard.card.handover;

import city.healthcard.card.distribution.ConsignmentCommand;
import city.healthcard.card.distribution.ConsignmentCommand.DestroyCard;
import city.healthcard.card.distribution.ConsignmentCommand.LoseCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReturnMail;
import city.healthcard.card.distribution.ConsignmentCommand.SpareCard;
import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Cards that do not go straight from the drawer into their holder's hands. Whoever asks signs for it.
@Path("/api/consignments/{consignment}/cards/{card}")
@RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM})
@Tag(name = "custody", description = "卡片保管 · Cards in the bank's custody")
public class CustodyResource {

    private final Custody custody;
    private final CityCalendar calendar;
    private final Caller caller;

    CustodyResource(Custody custody, CityCalendar calendar, Caller caller) {
        this.custody = custody;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @Path("mail-return")
    @Operation(summary = "邮件退回 · The mail has brought a card back")
    @APIResponse(responseCode = "409", description = "consignment.not-mailed, consignment.already-handed-out, …")
    @AnsweredOnce
    public Uni<Response> giveBack(
            @RestPath UUID consignment,
            @RestPath UUID card,
            @NotNull @Valid MailReturnRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var command = new ReturnMail(new CardId(card), request.of(), caller.subject(), calendar.today());
        return answer(consignment, card, "returned", command, key);
    }

    @POST
    @Path("loss")
    @Operation(
            summary = "卡片遗失 · A card cannot be found, or the carrier has lost it",
            description = "The card ends, and its application waits for the next batch.")
    @AnsweredOnce
    public Uni<Response> lose(
            @RestPath UUID consignment, @RestPath UUID card, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var command = new LoseCard(new CardId(card), caller.subject(), calendar.today());
        return answer(consignment, card, "missing", command, key);
    }

    @POST
    @Path("redirection")
    @Operation(summary = "转往别处 · Send a card on to another branch or to the mail room")
    @APIResponse(responseCode = "201", description = "on its way in a consignment of its own")
    @APIResponse(responseCode = "409", description = "consignment.already-there, redirection.no-address, …")
    @AnsweredOnce
    public Uni<Response> redirect(
            @RestPath UUID consignment,
            @RestPath UUID card,
            @NotNull @Valid RedirectionRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return custody.redirect(
                        new ConsignmentId(consignment),
                        new CardId(card),
                        request.branch(),
                        teller(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(to -> Response.created(URI.create("/card/api/consignments/" + to))
                        .entity(Map.of("card", card, "consignment", to.value(), "state", "dispatched"))
                        .build());
    }

    @POST
    @Path("setting-aside")
    @Operation(summary = "封存待销毁 · Lock a card away so that two people destroy it")
    @APIResponse(
            responseCode = "409",
            description = "consignment.ground-does-not-hold, destruction.still-wanted, consignment.in-mail, …")
    @AnsweredOnce
    public Uni<Response> setAside(
            @RestPath UUID consignment,
            @RestPath UUID card,
            @NotNull @Valid DestructionRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return custody.setAside(
                        new ConsignmentId(consignment),
                        new CardId(card),
                        request.of(),
                        teller(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> ok(card, "set-aside", done.version()));
    }

    @POST
    @Path("sparing")
    @Operation(summary = "解除封存 · Put a card back into the drawer")
    @AnsweredOnce
    public Uni<Response> spare(
            @RestPath UUID consignment, @RestPath UUID card, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var command = new SpareCard(new CardId(card), caller.subject(), calendar.today());
        return answer(consignment, card, "in-drawer", command, key);
    }

    @POST
    @Path("destruction")
    @Operation(
            summary = "第二人监销 · Destroy what another person has set aside",
            description =
                    "Of an unclaimed or undeliverable card the application ends and the deposit is settled; instead"
                            + " of a damaged one another is made.")
    @APIResponse(responseCode = "409", description = "consignment.same-person, consignment.not-set-aside, …")
    @AnsweredOnce
    public Uni<Response> destroy(
            @RestPath UUID consignment, @RestPath UUID card, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var command = new DestroyCard(new CardId(card), caller.subject(), calendar.today());
        return answer(consignment, card, "destroyed", command, key);
    }

    private Uni<Response> answer(
            UUID consignment, UUID card, String state, ConsignmentCommand command, @Nullable String key) {
        return custody.ask(new ConsignmentId(consignment), teller(), command, new CommandId(IdempotencyKey.of(key)))
                .map(done -> ok(card, state, done.version()));
    }

    private static Response ok(UUID card, String state, long version) {
        return Response.ok(Map.of("card", card, "state", state))
                .tag(Long.toString(version))
                .build();
    }

    private Teller teller() {
        return new Teller(caller.subject(), caller.branch());
    }
}
