package city.healthcard.card.temporary;

import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.intake.DeskOfCaller;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.ExtensionReason;
import city.healthcard.card.stream.TablesInForce;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Temporary cards for people at their first visit.
@Path("/api/temporary-cards")
@Tag(name = "temporary cards", description = "临时卡 · Temporary cards")
public class TemporaryCardResource {

    private final TemporaryCards cards;
    private final DeskOfCaller desks;
    private final TablesInForce tables;
    private final Caller caller;

    TemporaryCardResource(TemporaryCards cards, DeskOfCaller desks, TablesInForce tables, Caller caller) {
        this.cards = cards;
        this.desks = desks;
        this.tables = tables;
        this.caller = caller;
    }

    /// Why a temporary card is needed for longer.
    public record ExtensionRequest(
            @Schema(enumeration = {"application-under-way", "treatment-continues", "documents-awaited"})
            @NotNull
            @Pattern(regexp = "application-under-way|treatment-continues|documents-awaited")
            String reason) {

        ExtensionReason asReason() {
            return ExtensionReason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// A temporary card, to be used at once.
    ///
    /// @param cardNumber with which visits are posted
    /// @param until its last day
    public record Answer(UUID card, UUID citizen, String cardNumber, LocalDate from, LocalDate until) {

        static Answer of(CardFace face) {
            CardNumber number = face.number();
            return new Answer(
                    face.card().value(), face.citizen().value(), number.value(), face.issuedOn(), face.expiresOn());
        }

        /// Never the number.
        @Override
        public String toString() {
            return "Answer";
        }
    }

    @POST
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY})
    @Operation(
            summary = "首诊临时卡 · A temporary card at the first visit",
            description = "One live temporary card per person: who has one is answered with that.")
    @APIResponse(responseCode = "201", description = "given; Location names its validity")
    @APIResponse(responseCode = "200", description = "the person has one already: this is it")
    @APIResponse(
            responseCode = "409",
            description = "citizen.already-has-card, citizen.name-differs, card.blocked-by-others")
    @APIResponse(responseCode = "422", description = "a field is not as expected, or a rule is broken")
    @AnsweredOnce
    public Uni<Response> give(
            @NotNull @Valid TemporaryCardRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var person = FormReader.readPerson(request.applicant(), tables.reader());
        return desks.of(caller, request.institution())
                .chain(desk -> cards.give(person, desk, new CommandId(IdempotencyKey.of(key))))
                .map(given -> answer(given.isNew() ? Response.Status.CREATED : Response.Status.OK, given.face()));
    }

    @POST
    @Path("{card}/extension")
    @RolesAllowed({Roles.DESK_CLERK, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.CARD_OFFICE})
    @Operation(summary = "临时卡延期一次 · Extend a temporary card once")
    @APIResponse(responseCode = "409", description = "card.already-extended, card.expired, card.not-temporary")
    @AnsweredOnce
    public Uni<Answer> extend(
            @RestPath UUID card,
            @NotNull @Valid ExtensionRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return cards.extend(
                        new CardId(card), request.asReason(), caller.subject(), new CommandId(IdempotencyKey.of(key)))
                .map(Answer::of);
    }

    private static Response answer(Response.Status status, CardFace face) {
        return Response.status(status)
                .location(URI.create("/card/api/cards/" + face.card() + "/validity"))
                .entity(Answer.of(face))
                .build();
    }
}
