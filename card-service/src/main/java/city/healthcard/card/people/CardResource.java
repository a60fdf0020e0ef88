package city.healthcard.card.people;

import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.UnblockCard;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.precondition.VersionTag;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Cards that are lost and found.
@Path("/api/cards")
@Tag(name = "cards", description = "卡 · Cards")
public class CardResource {

    private final Hearts hearts;
    private final Caller caller;

    CardResource(Hearts hearts, Caller caller) {
        this.hearts = hearts;
        this.caller = caller;
    }

    /// Why a card must not be accepted.
    public record BlockingRequest(
            @Schema(enumeration = {"lost", "stolen", "misused"}) @NotNull @Pattern(regexp = "lost|stolen|misused")
            String reason) {}

    @POST
    @Path("{card}/blocking")
    @RolesAllowed({Roles.CITIZEN, Roles.BUREAU, Roles.CARD_OFFICE, Roles.BANK_TELLER})
    @Operation(summary = "挂失 · Block a card", description = "A citizen blocks the own card.")
    @AnsweredOnce
    public Uni<Response> block(
            @RestPath UUID card,
            @NotNull @Valid BlockingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var expected = VersionTag.expected(ifMatch);
        var reason = BlockReason.valueOf(request.reason().toUpperCase(Locale.ROOT));
        return ofCaller(card)
                .chain(() -> hearts.ask(
                        new CardId(card), new BlockCard(reason), new CommandId(IdempotencyKey.of(key)), expected))
                .map(Settled::done)
                .map(done -> answer(card, "blocked", done.version()));
    }

    @POST
    @Path("{card}/unblocking")
    @RolesAllowed({Roles.BUREAU, Roles.CARD_OFFICE, Roles.BANK_TELLER})
    @Operation(summary = "解挂 · Unblock a card", description = "After the holder's identity has been checked.")
    @AnsweredOnce
    public Uni<Response> unblock(
            @RestPath UUID card,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key,
            @RestHeader(VersionTag.IF_MATCH) @Nullable String ifMatch) {
        var expected = VersionTag.expected(ifMatch);
        return hearts.ask(new CardId(card), new UnblockCard(), new CommandId(IdempotencyKey.of(key)), expected)
                .map(Settled::done)
                .map(done -> answer(card, "unblocked", done.version()));
    }

    private Uni<Void> ofCaller(UUID card) {
        return hearts.stateOf(new CardId(card))
                .invoke(state -> {
                    var isOther = caller.is(Roles.CITIZEN)
                            && state.knownFace()
                                    .filter(face -> caller.citizen()
                                            .filter(face.citizen().value()::equals)
                                            .isPresent())
                                    .isEmpty();
                    if (isOther || state instanceof Card.Unissued) {
                        throw RefusalProblems.of(CardRefusal.NOT_ISSUED).exception();
                    }
                })
                .replaceWithVoid();
    }

    private static Response answer(UUID card, String state, long version) {
        return Response.ok(Map.of("card", card, "state", state))
                .tag(Long.toString(version))
                .build();
    }
}
