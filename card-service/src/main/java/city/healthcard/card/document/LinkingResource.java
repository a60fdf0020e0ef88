package city.healthcard.card.document;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.LinkDocument;
import city.healthcard.card.citizen.CitizenCommand.RenewDocument;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Sighting;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.intake.ReadDocuments;
import city.healthcard.card.people.Telling;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The documents of one citizen.
@Path("/api/citizens/{citizen}/documents")
@Tag(name = "documents", description = "证件 · Identity documents")
public class LinkingResource {

    private final Linking linking;
    private final Persons persons;
    private final NumberIndex index;
    private final TablesInForce tables;
    private final Telling telling;
    private final Caller caller;

    LinkingResource(
            Linking linking, Persons persons, NumberIndex index, TablesInForce tables, Telling telling, Caller caller) {
        this.linking = linking;
        this.persons = persons;
        this.index = index;
        this.tables = tables;
        this.telling = telling;
        this.caller = caller;
    }

    /// Why a link is taken back.
    public record UnlinkingRequest(
            @NotBlank @Size(max = 200) String reason) {}

    @GET
    @RolesAllowed({Roles.BUREAU, Roles.REGISTRATION_AUDITOR, Roles.CITIZEN})
    @Operation(
            summary = "名下证件 · A citizen's documents",
            description =
                    "Masked; with validity, and who saw the original. Each look is recorded; a citizen sees the own.")
    public Uni<List<LinkedDocument>> show(@RestPath UUID citizen) {
        var id = new CitizenId(citizen);
        return persons.namesOf(id).chain(names -> {
            if (caller.is(Roles.CITIZEN)
                    && caller.citizen()
                            .map(CitizenId::new)
                            .filter(names::contains)
                            .isEmpty()) {
                throw RefusalProblems.of(CitizenRefusal.UNKNOWN).exception();
            }
            return telling.note(caller.subject(), "documents", names)
                    .chain(() -> persons.wholeOf(id))
                    .map(this::documents);
        });
    }

    @POST
    @RolesAllowed({Roles.DESK_CLERK, Roles.BUREAU})
    @Operation(
            summary = "关联证件 · Link another document",
            description = "Both originals are shown: one that is known already, and the new one.")
    @APIResponse(
            responseCode = "409",
            description = "claim.taken, citizen.not-the-holder, citizen.document-superseded, citizen.deceased")
    @APIResponse(responseCode = "422", description = "a field is not as expected, or the document is not valid")
    @AnsweredOnce
    public Uni<Response> link(
            @RestPath UUID citizen,
            @NotNull @Valid LinkingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var read = ReadDocuments.of(request.document(), request.shown(), tables.reader());
        var cause = new CommandId(IdempotencyKey.of(key));
        return persons.livingOf(new CitizenId(citizen))
                .chain(living -> linking.holderOf(read.shown())
                        .map(holder -> new LinkDocument(
                                seen(read), read.shown(), holder.orElse(null), request.evidence(), read.today()))
                        .chain(link -> linking.link(living, link, cause))
                        .map(done -> answer(living.value(), done)));
    }

    @POST
    @Path("renewals")
    @RolesAllowed({Roles.DESK_CLERK, Roles.BUREAU})
    @Operation(
            summary = "证件换发 · Note a renewed document",
            description = "Of the same kind and state; the old number stays known and can no longer be used.")
    @APIResponse(
            responseCode = "409",
            description = "claim.taken, citizen.document-not-linked, citizen.document-superseded, citizen.deceased")
    @APIResponse(responseCode = "422", description = "citizen.other-kind-of-document, citizen.document-not-valid")
    @AnsweredOnce
    public Uni<Response> renew(
            @RestPath UUID citizen,
            @NotNull @Valid LinkingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var read = ReadDocuments.of(request.document(), request.shown(), tables.reader());
        var renew = new RenewDocument(read.shown(), seen(read), request.evidence(), read.today());
        var cause = new CommandId(IdempotencyKey.of(key));
        return persons.livingOf(new CitizenId(citizen))
                .chain(living -> linking.renew(living, renew, cause).map(done -> answer(living.value(), done)));
    }

    @POST
    @Path("{document}/unlinking")
    @RolesAllowed({Roles.BUREAU, Roles.REGISTRATION_AUDITOR})
    @Operation(
            summary = "解除证件关联 · Take back a link",
            description = "For a document linked by mistake; its number is free again afterwards.")
    @APIResponse(responseCode = "409", description = "citizen.document-not-linked, citizen.main-document")
    @AnsweredOnce
    public Uni<Response> unlink(
            @RestPath UUID citizen,
            @RestPath UUID document,
            @NotNull @Valid UnlinkingRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var cause = new CommandId(IdempotencyKey.of(key));
        return persons.livingOf(new CitizenId(citizen))
                .chain(living -> linking.unlink(living, document, request.reason(), cause)
                        .map(done -> answer(living.value(), done)));
    }

    private List<LinkedDocument> documents(Citizen state) {
        var reader = tables.reader();
        return switch (state) {
            case Known known ->
                known.documents().stream()
                        .map(it -> LinkedDocument.of(it, index.claimOf(it.document()), reader.table(), reader.today()))
                        .toList();
            case Citizen.Unknown _, Citizen.Merged _ ->
                throw RefusalProblems.of(CitizenRefusal.UNKNOWN).exception();
            case Citizen.Erased _ ->
                throw RefusalProblems.of(CitizenRefusal.ERASED).exception();
        };
    }

    private Original seen(ReadDocuments read) {
        var sighting = new Sighting(caller.subject(), caller.institution().orElse(""), read.today());
        return new Original(read.document(), read.validity(), sighting);
    }

    private static Response answer(UUID citizen, Done<CitizenRefusal> done) {
        return Response.ok(Map.of("citizen", citizen))
                .tag(Long.toString(done.version()))
                .build();
    }
}
