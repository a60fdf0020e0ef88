package city.healthcard.card.handover;

import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.distribution.ConsignmentCommand.ConfirmMail;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.TakeOverConsignment;
import city.healthcard.card.distribution.ConsignmentRefusal;
import city.healthcard.card.handover.Counter.Teller;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Consignments of cards to the bank.
@Path("/api/consignments")
@Tag(name = "consignments", description = "发卡包裹 · Consignments of cards to the bank")
public class ConsignmentResource {

    private static final int LISTED_MAX = 100;

    private final Forwarding forwarding;
    private final Custody custody;
    private final CityCalendar calendar;
    private final Runtime runtime;
    private final Caller caller;

    ConsignmentResource(Forwarding forwarding, Custody custody, CityCalendar calendar, Runtime runtime, Caller caller) {
        this.forwarding = forwarding;
        this.custody = custody;
        this.calendar = calendar;
        this.runtime = runtime;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.CARD_OFFICE)
    @Operation(summary = "发往网点 · Send the made cards of a batch to a branch")
    @APIResponse(responseCode = "201", description = "on its way")
    @APIResponse(responseCode = "409", description = "batch.not-produced, batch.nothing-to-consign")
    @AnsweredOnce
    public Uni<Response> send(
            @NotNull @Valid ConsignmentRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return forwarding
                .consign(
                        new BatchId(request.batch()),
                        request.branch(),
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(consignment -> Response.created(URI.create("/card/api/consignments/" + consignment))
                        .entity(Map.of("consignment", consignment.value(), "state", "dispatched"))
                        .build());
    }

    @GET
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM, Roles.CARD_OFFICE})
    @Operation(summary = "包裹列表 · Consignments to the caller's branch", description = "Newest first, ids only.")
    public Uni<List<ConsignmentContents>> list() {
        var contents = runtime.documents(ConsignmentContents.VIEW);
        return caller.branch()
                .map(branch -> contents.where("branch", branch, "-dispatched", LISTED_MAX))
                .orElseGet(() -> contents.where("state", "dispatched", "-dispatched", LISTED_MAX));
    }

    @GET
    @Path("{consignment}")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM, Roles.CARD_OFFICE})
    @Operation(summary = "包裹 · A consignment and where its cards are", description = "Ids only.")
    public Uni<ConsignmentContents> show(@RestPath UUID consignment) {
        return runtime.documents(ConsignmentContents.VIEW)
                .find(consignment.toString())
                .map(found -> found.filter(it -> isForCaller(it.destination()))
                        .orElseThrow(() -> RefusalProblems.of(ConsignmentRefusal.NOT_DISPATCHED)
                                .exception()));
    }

    @POST
    @Path("{consignment}/take-over")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM})
    @Operation(
            summary = "向制卡厂接件 · Sign for a closed parcel that the bank takes from the maker",
            description =
                    "Another number than was sent is a discrepancy; the parcel goes on and is counted on arrival.")
    @APIResponse(responseCode = "409", description = "consignment.already-taken-over with another number")
    @AnsweredOnce
    public Uni<Response> takeOver(
            @RestPath UUID consignment,
            @NotNull @Valid TakeOverRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return custody.ask(
                        new ConsignmentId(consignment),
                        teller(),
                        new TakeOverConsignment(request.counted(), caller.subject(), calendar.today()),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> Response.ok(Map.of("consignment", consignment, "state", "taken-over"))
                        .tag(Long.toString(done.version()))
                        .build());
    }

    @POST
    @Path("{consignment}/receipt")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM})
    @Operation(summary = "签收包裹 · Confirm that a consignment has arrived")
    @APIResponse(responseCode = "409", description = "consignment.already-received with other contents")
    @AnsweredOnce
    public Uni<Response> receive(
            @RestPath UUID consignment,
            @NotNull @Valid ReceiptRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var id = new ConsignmentId(consignment);
        return custody.sentTo(id, teller())
                .chain(() -> forwarding.receive(
                        id,
                        ReceiptRequest.cards(request.missing()),
                        ReceiptRequest.cards(request.surplus()),
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key))))
                .map(done -> Response.ok(Map.of("consignment", consignment, "state", "received"))
                        .tag(Long.toString(done.version()))
                        .build());
    }

    @POST
    @Path("{consignment}/mailings")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM})
    @Operation(summary = "挂号寄卡 · Send a card by registered mail")
    @APIResponse(responseCode = "422", description = "consignment.wrong-tracking-number")
    @AnsweredOnce
    public Uni<Response> mail(
            @RestPath UUID consignment,
            @NotNull @Valid MailingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var id = new ConsignmentId(consignment);
        var command =
                new MailCard(new CardId(request.card()), request.trackingNumber(), caller.subject(), calendar.today());
        return custody.ask(id, teller(), command, new CommandId(IdempotencyKey.of(key)))
                .map(done -> Response.ok(Map.of("card", request.card(), "state", "in-mail"))
                        .tag(Long.toString(done.version()))
                        .build());
    }

    @POST
    @Path("{consignment}/mailings/{card}/delivery")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_SYSTEM})
    @Operation(summary = "邮件妥投 · Confirm that the mail has brought a card")
    @AnsweredOnce
    public Uni<Response> brought(
            @RestPath UUID consignment, @RestPath UUID card, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var id = new ConsignmentId(consignment);
        var command = new ConfirmMail(new CardId(card), caller.subject(), calendar.today());
        return custody.ask(id, teller(), command, new CommandId(IdempotencyKey.of(key)))
                .call(() -> forwarding.deliver(new CardId(card)))
                .map(done -> Response.ok(Map.of("card", card, "state", "with-holder"))
                        .tag(Long.toString(done.version()))
                        .build());
    }

    private Teller teller() {
        return new Teller(caller.subject(), caller.branch());
    }

    private boolean isForCaller(String destination) {
        return !caller.is(Roles.BANK_TELLER) || teller().isFor(destination);
    }
}
