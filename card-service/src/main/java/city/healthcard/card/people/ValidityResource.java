package city.healthcard.card.people;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// How long a card can be used.
@Path("/api/cards/{card}/validity")
@Tag(name = "cards", description = "卡 · Cards")
public class ValidityResource {

    private final Hearts hearts;
    private final CityCalendar calendar;
    private final Caller caller;

    ValidityResource(Hearts hearts, CityCalendar calendar, Caller caller) {
        this.hearts = hearts;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// An answer to "how long can this card be used?".
    ///
    /// @param usable whether it can be used today
    /// @param until its last day
    /// @param daysLeft including today; 0 when it cannot be used
    /// @param code what stands in the way, such as `card.reported-lost`
    public record Answer(
            UUID card,
            String kind,
            boolean usable,
            LocalDate from,
            LocalDate until,
            long daysLeft,
            @Nullable String code,
            Text detail) {}

    @GET
    @RolesAllowed({
        Roles.CITIZEN,
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.BUREAU,
        Roles.CARD_OFFICE,
        Roles.BANK_TELLER
    })
    @Operation(summary = "这张卡还能用多久 · How long can this card be used?", description = "A citizen asks for the own card.")
    @APIResponse(responseCode = "404", description = "card.unknown")
    public Uni<Answer> validity(@RestPath UUID card) {
        return hearts.stateOf(new CardId(card))
                .map(state -> state.knownFace()
                        .filter(this::mayBeTold)
                        .map(face -> answer(face, Standing.of(state, calendar.today())))
                        .orElseThrow(
                                () -> RefusalProblems.of(CardRefusal.NOT_ISSUED).exception()));
    }

    private boolean mayBeTold(CardFace face) {
        return !caller.is(Roles.CITIZEN)
                || caller.citizen().filter(face.citizen().value()::equals).isPresent();
    }

    private Answer answer(CardFace face, Standing standing) {
        var left = ChronoUnit.DAYS.between(calendar.today(), face.expiresOn()) + 1;
        var why = UseRefusal.of(standing);
        return new Answer(
                face.card().value(),
                switch (face.kind()) {
                    case CITY -> "city";
                    case SOCIAL_SECURITY -> "social-security";
                },
                why.isEmpty(),
                face.issuedOn(),
                face.expiresOn(),
                why.isEmpty() ? left : 0,
                why.map(UseRefusal::code).orElse(null),
                why.map(it -> RefusalProblems.of(it).detail())
                        .orElseGet(() -> new Text(
                                "可用至 %s（含当日），还有 %d 天。".formatted(face.expiresOn(), left),
                                "Can be used until the end of %s, %d more days.".formatted(face.expiresOn(), left))));
    }
}
