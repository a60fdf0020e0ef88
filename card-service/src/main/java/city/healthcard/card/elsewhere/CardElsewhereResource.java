package city.healthcard.card.elsewhere;

import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.intake.FaultTexts;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/// Cards of others that serve beside a citizen's own.
@Path("/api/citizens/{citizen}/cards-elsewhere")
@Tag(name = "citizens", description = "市民 · Citizens")
public class CardElsewhereResource {

    private final CardsElsewhere cards;
    private final Caller caller;

    CardElsewhereResource(CardsElsewhere cards, Caller caller) {
        this.cards = cards;
        this.caller = caller;
    }

    /// A card that somebody else has issued.
    public record CardElsewhereRequest(
            @Schema(enumeration = {"social-security", "citizen-card"})
            @NotNull
            @Pattern(regexp = "social-security|citizen-card")
            String kind,

            @NotBlank @Size(max = 40) String number) {

        Kind asKind() {
            return Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /// Never the number.
        @Override
        public String toString() {
            return "CardElsewhereRequest";
        }
    }

    /// It serves from now on.
    public record Answer(UUID card, String kind, String maskedNumber, LocalDate from, LocalDate until) {

        static Answer of(CardFace face) {
            return new Answer(
                    face.card().value(), face.kind().word(), face.number().masked(), face.issuedOn(), face.expiresOn());
        }
    }

    @POST
    @RolesAllowed({
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.CARD_OFFICE,
        Roles.CITIZEN
    })
    @Operation(
            summary = "登记社会保障卡、市民卡 · Let another card serve",
            description = "Confirmed at the registry for the citizen's own document. Who turns out to be insured gets a"
                    + " deposit back. A citizen registers the own cards.")
    @APIResponse(responseCode = "409", description = "card.number-in-use")
    @APIResponse(responseCode = "422", description = "coverage.not-confirmed")
    @APIResponse(responseCode = "503", description = "insurance.unreachable: nothing was recorded")
    @AnsweredOnce
    public Uni<Answer> recognise(
            @RestPath UUID citizen,
            @NotNull @Valid CardElsewhereRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        if (caller.is(Roles.CITIZEN) && caller.citizen().filter(citizen::equals).isEmpty()) {
            throw RefusalProblems.of(CitizenRefusal.UNKNOWN).exception();
        }
        return cards.recognise(
                        new CitizenId(citizen),
                        request.asKind(),
                        numberOf(request.number()),
                        new CommandId(IdempotencyKey.of(key)))
                .map(Answer::of);
    }

    /// The number of such a card as somebody types it; leaves as a problem when it is none.
    public static CardNumber numberOf(String typed) {
        return switch (CardNumber.readSocialSecurity(typed)) {
            case Read<CardNumber> read -> read.value();
            case Unreadable<CardNumber> unreadable -> {
                var text = FaultTexts.of(unreadable);
                throw RequestProblems.invalid()
                        .at("/number", text.zh(), text.en())
                        .exception();
            }
        };
    }
}
