package city.healthcard.card.people;

import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.UnblockCard;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.term.Renewal;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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

/// Cards that are lost and found.
@Path("/api/cards")
@Tag(name = "cards", description = "卡 · Cards")
public class CardResource {

    private final Hearts hearts;
    private final Renewal renewal;
    private final Persons persons;
    private final Caller caller;

    CardResource(Hearts hearts, Renewal renewal, Persons persons, Caller caller) {
        this.hearts = hearts;
        this.renewal = renewal;
        this.persons = persons;
        this.caller = caller;
    }

    /// Why a card must not be accepted.
    public record BlockingRequest(
            @Schema(enumeration = {"lost", "stolen", "misused", "suspended"})
            @NotNull
            @Pattern(regexp = "lost|stolen|misused|suspended")
            String reason) {}

    @POST
    @Path("{card}/blocking")
    @RolesAllowed({Roles.CITIZEN, Roles.BUREAU, Roles.CARD_OFFICE, Roles.BANK_TELLER})
    @Operation(
            summary = "挂失、停用 · Block a card",
            description = "A citizen blocks the own card. Only the bureau and the card office suspend one.")
    @AnsweredOnce
    public Uni<Response> block(
            @RestPath UUID card,
            @NotNull @Valid BlockingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var expected = VersionTag.expected(ifMatch);
        var reason = BlockReason.valueOf(request.reason().toUpperCase(Locale.ROOT));
        if (reason == BlockReason.SUSPENDED && !caller.is(Roles.BUREAU) && !caller.is(Roles.CARD_OFFICE)) {
            throw RequestProblems.forbidden().exception();
        }
        return ofCaller(card)
                .chain(() -> hearts.ask(
                        new CardId(card), new BlockCard(reason), new CommandId(IdempotencyKey.of(key)), expected))
                .map(Settled::done)
                .map(done -> answer(card, "blocked", done.version()));
    }

    @POST
    @Path("{card}/unblocking")
    @RolesAllowed({Roles.BUREAU, Roles.CARD_OFFICE, Roles.BANK_TELLER})
    @Operation(
            summary = "解挂 · Unblock a card",
            description = "After the holder's identity has been checked. A bank lifts no suspension.")
    @APIResponse(responseCode = "409", description = "card.blocked-by-others, card.ended")
    @AnsweredOnce
    public Uni<Response> unblock(
            @RestPath UUID card,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var expected = VersionTag.expected(ifMatch);
        var reasons = caller.is(Roles.BUREAU) || caller.is(Roles.CARD_OFFICE)
                ? BlockReason.OF_THE_BUREAU
                : BlockReason.OF_A_BANK;
        return hearts.ask(new CardId(card), new UnblockCard(reasons), new CommandId(IdempotencyKey.of(key)), expected)
                .map(Settled::done)
                .map(done -> answer(card, "unblocked", done.version()));
    }

    @POST
    @Path("{card}/renewal")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "换期 · Renew the own card",
            description = "For another term; number and password stay. A desk renews against a document.")
    @APIResponse(responseCode = "409", description = "card.renewal-not-open, card.renewal-over, card.not-renewable")
    @AnsweredOnce
    public Uni<Response> renew(
            @RestPath UUID card,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var expected = VersionTag.expected(ifMatch);
        return ofCaller(card)
                .chain(() -> renewal.renew(new CardId(card), new CommandId(IdempotencyKey.of(key)), expected))
                .map(done -> answer(card, "renewed", done.version()));
    }

    private Uni<Void> ofCaller(UUID card) {
        return hearts.stateOf(new CardId(card))
                .chain(state -> state.knownFace()
                        .map(this::isForCaller)
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .invoke(isForCaller -> {
                    if (!isForCaller) {
                        throw RefusalProblems.of(CardRefusal.NOT_ISSUED).exception();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> isForCaller(CardFace face) {
        return caller.is(Roles.CITIZEN)
                ? persons.areOne(caller.citizen().orElseThrow(), face.citizen().value())
                : Uni.createFrom().item(true);
    }

    private static Response answer(UUID card, String state, long version) {
        return Response.ok(Map.of("card", card, "state", state))
                .tag(Long.toString(version))
                .build();
    }
}
