package city.healthcard.card.people;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Names for other services' pages, asked for with the reader's own token. Each telling is noted before it happens.
@Path("/api/names")
@Tag(name = "citizens", description = "市民 · Citizens")
public class NameResource {

    private static final int CITIZENS_MAX = 200;

    private final Hearts hearts;
    private final Persons persons;
    private final Telling telling;
    private final Caller caller;

    NameResource(Hearts hearts, Persons persons, Telling telling, Caller caller) {
        this.hearts = hearts;
        this.persons = persons;
        this.telling = telling;
        this.caller = caller;
    }

    /// Whose names are wanted.
    public record NamesRequest(
            @NotEmpty @Size(max = CITIZENS_MAX) List<@NotNull UUID> citizens) {}

    /// The names that may be told; who is unknown, erased or somebody else is left out.
    public record NamesAnswer(List<TellableName> names) {}

    /// One name.
    ///
    /// @param name in full, or the first character and stars
    /// @param document the number of the first document, masked
    public record TellableName(UUID citizen, String name, String document, boolean masked) {
        /// Never the name.
        @Override
        public String toString() {
            return "TellableName";
        }
    }

    @POST
    @RolesAllowed({
        Roles.REGISTRATION_AUDITOR,
        Roles.FINANCE_AUDITOR,
        Roles.CARD_OFFICE,
        Roles.BUREAU,
        Roles.BANK_TELLER,
        Roles.DESK_CLERK,
        Roles.INSTITUTION_SYSTEM,
        Roles.SERVICE,
        Roles.CITIZEN
    })
    @Operation(
            summary = "姓名 · Names of citizens",
            description = "In full for auditors, the card office, the bureau and tellers, and for oneself; else masked."
                    + " Each telling is recorded.")
    public Uni<NamesAnswer> tell(@NotNull @Valid NamesRequest request) {
        return told(request.citizens().stream().distinct().toList())
                .chain(this::tellAll)
                .map(NamesAnswer::new);
    }

    private Uni<List<TellableName>> tellAll(List<CitizenId> citizens) {
        return telling.note(caller.subject(), "names", citizens)
                .chain(() -> Multi.createFrom()
                        .iterable(citizens)
                        .onItem()
                        .transformToUni(this::tell)
                        .merge(8)
                        .filter(Optional::isPresent)
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList());
    }

    /// Citizens are told names of their own only.
    private Uni<List<CitizenId>> told(List<UUID> asked) {
        return Multi.createFrom()
                .iterable(asked)
                .select()
                .when(citizen -> caller.is(Roles.CITIZEN)
                        ? persons.areOne(caller.citizen().orElseThrow(), citizen)
                        : Uni.createFrom().item(true))
                .map(CitizenId::new)
                .collect()
                .asList();
    }

    private Uni<Optional<TellableName>> tell(CitizenId citizen) {
        return hearts.personOf(citizen)
                .map(state -> state instanceof Citizen.Known known
                        ? Optional.of(named(citizen, known))
                        : Optional.<TellableName>empty())
                .onFailure(ErasedStream.class)
                .recoverWithItem(Optional.empty());
    }

    /// Told under the id that was asked for, which may be another name of the person.
    private TellableName named(CitizenId asked, Citizen.Known known) {
        var name = known.person().name();
        var document = known.person().document().masked();
        return isTrusted()
                ? new TellableName(asked.value(), name.value(), document, false)
                : new TellableName(asked.value(), name.masked(), document, true);
    }

    private boolean isTrusted() {
        return caller.is(Roles.REGISTRATION_AUDITOR)
                || caller.is(Roles.FINANCE_AUDITOR)
                || caller.is(Roles.CARD_OFFICE)
                || caller.is(Roles.BUREAU)
                || caller.is(Roles.BANK_TELLER)
                || caller.is(Roles.CITIZEN);
    }
}
