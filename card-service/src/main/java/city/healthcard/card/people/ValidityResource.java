package city.healthcard.card.people;

import city.healthcard.card.id.CardId;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
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
    private final Persons persons;
    private final CityCalendar calendar;
    private final Caller caller;

    ValidityResource(Hearts hearts, Persons persons, CityCalendar calendar, Caller caller) {
        this.hearts = hearts;
        this.persons = persons;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// An answer to "how long can this card be used?".
    ///
    /// @param kind `city`, `social-security`, `temporary` or `citizen-card`
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
            Text detail) {

        static Answer of(CardValidity validity) {
            return new Answer(
                    validity.face().card().value(),
                    validity.face().kind().word(),
                    validity.usable(),
                    validity.from(),
                    validity.until(),
                    validity.daysLeft(),
                    validity.code(),
                    validity.detail());
        }
    }

    @GET
    @RolesAllowed({
        Roles.CITIZEN,
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.INSTITUTION_GATEWAY,
        Roles.BUREAU,
        Roles.CARD_OFFICE,
        Roles.BANK_TELLER
    })
    @Operation(summary = "这张卡还能用多久 · How long can this card be used?", description = "A citizen asks for the own card.")
    @APIResponse(responseCode = "404", description = "card.unknown")
    public Uni<Answer> validity(@RestPath UUID card) {
        return hearts.stateOf(new CardId(card)).chain(state -> {
            var validity = CardValidity.of(state, calendar.today()).orElseThrow(ValidityResource::unknown);
            return mayBeTold(validity.face()).map(isTold -> {
                if (!isTold) {
                    throw unknown();
                }
                return Answer.of(validity);
            });
        });
    }

    private Uni<Boolean> mayBeTold(CardFace face) {
        return caller.is(Roles.CITIZEN)
                ? persons.areOne(caller.citizen().orElseThrow(), face.citizen().value())
                : Uni.createFrom().item(true);
    }

    private static RuntimeException unknown() {
        return RefusalProblems.of(CardRefusal.NOT_ISSUED).exception();
    }
}
