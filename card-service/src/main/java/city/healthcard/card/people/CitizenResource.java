package city.healthcard.card.people;

import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.DeathEvidence;
import city.healthcard.card.citizen.EmigrationEvidence;
import city.healthcard.card.holdings.CitizenHoldings;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Persons;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Citizens: what they hold, their death, their leaving.
@Path("/api/citizens")
@Tag(name = "citizens", description = "市民 · Citizens")
public class CitizenResource {

    private static final String SAME_DAY =
            "The day that is recorded may be sent again and changes nothing: evidence given then is not added.";

    private final Endings endings;
    private final Persons persons;
    private final Runtime runtime;
    private final Caller caller;

    CitizenResource(Endings endings, Persons persons, Runtime runtime, Caller caller) {
        this.endings = endings;
        this.persons = persons;
        this.runtime = runtime;
        this.caller = caller;
    }

    /// A death.
    ///
    /// @param evidence the paper that says so; not added to a day that is recorded
    public record DeathRequest(
            @NotNull LocalDate diedOn,

            @Schema(enumeration = {"medical-certificate", "household-cancelled", "court-declaration"})
            @Pattern(regexp = "medical-certificate|household-cancelled|court-declaration")
            @Nullable
            String evidence) {

        private @Nullable DeathEvidence said() {
            return evidence == null ? null : DeathEvidence.valueOf(constant(evidence));
        }
    }

    /// What a citizen holds. Ids only.
    ///
    /// @param citizen the name that stays, where the one asked for is another name
    /// @param otherNames ids that were merged into it
    public record Answer(
            UUID citizen,
            List<UUID> applications,
            List<CitizenHoldings.HeldCard> cards,
            @Nullable LocalDate diedOn,
            List<UUID> otherNames) {}

    @GET
    @Path("{citizen}")
    @RolesAllowed({Roles.BUREAU, Roles.CARD_OFFICE, Roles.SERVICE, Roles.CITIZEN})
    @Operation(summary = "持卡情况 · What a citizen holds", description = "Ids only; a citizen sees the own.")
    public Uni<Answer> show(@RestPath UUID citizen) {
        return persons.namesOf(new CitizenId(citizen)).chain(names -> {
            var isOther = caller.is(Roles.CITIZEN)
                    && caller.citizen()
                            .map(CitizenId::new)
                            .filter(names::contains)
                            .isEmpty();
            return isOther
                    ? Uni.createFrom().failure(unknown())
                    : runtime.documents(CitizenHoldings.VIEW)
                            .findAll(names.stream().map(CitizenId::toString).toList())
                            .map(found -> answer(names, found));
        });
    }

    /// What was recorded under any of the person's names, told under the one that stays.
    private static Answer answer(List<CitizenId> names, Map<String, CitizenHoldings> found) {
        var living = found.get(names.getFirst().toString());
        if (living == null) {
            throw unknown();
        }
        var all = names.stream()
                .flatMap(name -> Optional.ofNullable(found.get(name.toString())).stream())
                .toList();
        return new Answer(
                living.citizen(),
                all.stream().flatMap(it -> it.applications().stream()).toList(),
                all.stream().flatMap(it -> it.cards().values().stream()).toList(),
                living.diedOn(),
                names.stream().skip(1).map(CitizenId::value).toList());
    }

    private static RuntimeException unknown() {
        return RefusalProblems.of(CitizenRefusal.UNKNOWN).exception();
    }

    @POST
    @Path("{citizen}/death")
    @RolesAllowed({Roles.BUREAU, Roles.INSTITUTION_GATEWAY})
    @Operation(
            summary = "登记死亡 · Record a death",
            description = "The card ends, an open application is withdrawn. " + SAME_DAY)
    @APIResponse(responseCode = "409", description = "citizen.other-day-of-death")
    @APIResponse(responseCode = "422", description = "citizen.died-before-birth, citizen.death-in-future")
    @AnsweredOnce
    public Uni<Response> die(
            @RestPath UUID citizen,
            @NotNull @Valid DeathRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return endings.die(
                        new CitizenId(citizen),
                        request.diedOn(),
                        request.said(),
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> Response.ok(Map.of("citizen", citizen, "diedOn", request.diedOn()))
                        .tag(Long.toString(done.version()))
                        .build());
    }

    /// A departure.
    ///
    /// @param evidence the paper that says so; not added to a day that is recorded
    public record EmigrationRequest(
            @NotNull LocalDate leftOn,

            @Schema(enumeration = {"household-moved", "settled-abroad"})
            @Pattern(regexp = "household-moved|settled-abroad")
            @Nullable
            String evidence) {

        private @Nullable EmigrationEvidence said() {
            return evidence == null ? null : EmigrationEvidence.valueOf(constant(evidence));
        }
    }

    @POST
    @Path("{citizen}/emigration")
    @RolesAllowed(Roles.BUREAU)
    @Operation(
            summary = "登记迁出 · Record an emigration",
            description =
                    "The card ends, an open application is withdrawn, the file stays. Applying again is coming back. "
                            + SAME_DAY)
    @APIResponse(responseCode = "409", description = "citizen.deceased, citizen.other-day-of-departure")
    @APIResponse(responseCode = "422", description = "citizen.left-before-birth, citizen.leaving-in-future")
    @AnsweredOnce
    public Uni<Response> leave(
            @RestPath UUID citizen,
            @NotNull @Valid EmigrationRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return endings.leave(
                        new CitizenId(citizen),
                        request.leftOn(),
                        request.said(),
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(done -> Response.ok(Map.of("citizen", citizen, "leftOn", request.leftOn()))
                        .tag(Long.toString(done.version()))
                        .build());
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
