package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.fhir.FhirWriter.Frame;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The file in FHIR R4.
@Path("/fhir")
@Produces({FhirResource.FHIR_JSON, "application/json"})
@RolesAllowed({Roles.CITIZEN, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
@Tag(name = "fhir", description = "FHIR R4")
public class FhirResource {

    static final String FHIR_JSON = "application/fhir+json";
    static final String CARD_NUMBER = "Card-Number";
    static final String PREFER = "Prefer";
    private static final String COUNT_DEFAULT = "100";
    private static final int COUNT_MAX = 1000;

    private final HealthFiles files;
    private final FhirDoor door;
    private final Searches searches;
    private final FhirAnswers answers;

    FhirResource(HealthFiles files, FhirDoor door, Searches searches, FhirAnswers answers) {
        this.files = files;
        this.door = door;
        this.searches = searches;
        this.answers = answers;
    }

    /// What this server can do.
    @GET
    @Path("/metadata")
    @PermitAll
    @Operation(summary = "CapabilityStatement")
    public Response metadata() {
        return Response.ok(Capabilities.statement()).type(FHIR_JSON).build();
    }

    /// The citizen behind a file.
    @GET
    @Path("/Patient/{id}")
    @Operation(summary = "Patient: the pseudonym of a citizen")
    public Uni<Response> patient(@RestPath UUID id, @RestHeader(CARD_NUMBER) @Nullable String card) {
        var citizen = new CitizenId(id);
        return door.open(citizen, card, Scope.FILE).map(_ -> FhirAnswers.of(FhirWriter.patient(citizen)));
    }

    /// The citizen behind a file, as the answer of a search.
    @GET
    @Path("/Patient")
    @Operation(summary = "Patient by `_id` or by `identifier`; a citizen finds nobody else")
    public Uni<Response> patients(
            @Context UriInfo uri,
            @RestHeader(CARD_NUMBER) @Nullable String card,
            @RestHeader(PREFER) @Nullable String prefer) {
        return patients(uri.getQueryParameters(), card, prefer);
    }

    /// The same, with the parameters in the body.
    @POST
    @Path("/Patient/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Patient by `_id` or by `identifier`, which then stand in no address")
    public Uni<Response> patientsByForm(
            @Context UriInfo uri,
            MultivaluedMap<String, String> form,
            @RestHeader(CARD_NUMBER) @Nullable String card,
            @RestHeader(PREFER) @Nullable String prefer) {
        return patients(FhirAnswers.parameters(uri, form), card, prefer);
    }

    private Uni<Response> patients(
            Map<String, List<String>> parameters, @Nullable String card, @Nullable String prefer) {
        var query = QueryReader.read(parameters, Set.of("identifier"), List.of(), FhirAnswers.isStrict(prefer));
        var citizen = PatientQuery.wanted(query)
                .map(CitizenId::new)
                .or(() -> door.isCitizen() ? Optional.of(door.citizen()) : Optional.empty())
                .orElseThrow(() -> FhirAnswers.patientMissing().exception());
        return door.open(citizen, card, Scope.FILE)
                .map(_ -> FhirAnswers.of(FhirWriter.searchset(
                        List.of(FhirWriter.entryOf(citizen)),
                        answers.frame("Patient", query, false, Optional.empty(), Optional.of(1)),
                        String.join(", ", query.ignored()))));
    }

    /// Everything in a file, page by page; a page ends with the visit that fills it.
    @GET
    @Path("/Patient/{id}/{operation:(?:\\$|%24)everything}") // many clients escape the dollar sign
    @Operation(summary = "Everything in a citizen's file, newest visit first, paged by `next` links")
    public Uni<Response> everything(
            @RestPath UUID id,
            @RestHeader(CARD_NUMBER) @Nullable String card,
            @RestQuery("_count") @DefaultValue(COUNT_DEFAULT) @Min(1) @Max(COUNT_MAX) int count,
            @RestQuery @Nullable UUID before) {
        var citizen = new CitizenId(id);
        return door.open(citizen, card, Scope.FILE).chain(file -> everything(citizen, file, before, count));
    }

    private Uni<Response> everything(CitizenId citizen, HealthFile file, @Nullable UUID before, int count) {
        return file.pageOfItems(before, count)
                .map(page -> files.visits(page.entries())
                        .map(bodies -> FhirAnswers.of(FhirWriter.everything(
                                before == null ? citizen : null,
                                bodies.stream().map(FiledVisitForm::decode).toList(),
                                frame(citizen, file.sealed(), before, count, page.next())))))
                .orElseGet(
                        () -> Uni.createFrom().item(FileProblems.noSuchPlace().response()));
    }

    private Frame frame(CitizenId citizen, boolean sealed, @Nullable UUID before, int count, Optional<UUID> next) {
        var address = answers.base() + "Patient/" + citizen.value() + "/$everything?_count=" + count;
        return new Frame(
                sealed,
                answers.base(),
                before == null ? address : address + "&before=" + before,
                next.map(visit -> address + "&before=" + visit).orElse(null),
                null);
    }

    /// One resource of a visit.
    @GET
    @Path("/{type:" + Mappers.TYPES + "}/{id}")
    @Operation(summary = "One resource of a visit")
    public Uni<Response> read(
            @RestPath String type, @RestPath String id, @RestHeader(CARD_NUMBER) @Nullable String card) {
        var wanted = ItemId.of(id);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(FileProblems.noSuchVisit().response());
        }
        return files.visit(wanted.get().visit())
                .chain(body -> body.map(FiledVisitForm::decode)
                        .map(visit -> read(mapper(type), visit, wanted.get(), card))
                        .orElseGet(() ->
                                Uni.createFrom().item(FileProblems.noSuchVisit().response())));
    }

    private Uni<Response> read(Mapper<?> mapper, FiledVisit visit, ItemId id, @Nullable String card) {
        return door.openVisit(new CitizenId(visit.citizen()), card, visit.id())
                .map(file -> file.shows(visit.id())
                        ? Item.of(mapper, visit, id)
                                .map(item -> FhirAnswers.of(FhirWriter.resource(item)))
                                .orElseGet(() -> FileProblems.noSuchVisit().response())
                        : FileProblems.noSuchVisit().response());
    }

    /// Resources of a citizen's visits.
    @GET
    @Path("/{type:" + Mappers.TYPES + "}")
    @Operation(
            summary = "Search a citizen's resources of one type",
            description = "By `patient`, dates with prefixes, codes as `system|code`, `category`, `_id`; with `_count`,"
                    + " `_sort` and `next` links. What else there is for each type is in `metadata`. A parameter that"
                    + " is not known is passed over and named, or refused with `Prefer: handling=strict`.")
    public Uni<Response> search(
            @RestPath String type,
            @Context UriInfo uri,
            @RestHeader(CARD_NUMBER) @Nullable String card,
            @RestHeader(PREFER) @Nullable String prefer) {
        return search(mapper(type), uri.getQueryParameters(), card, prefer);
    }

    /// The same, with the parameters in the body.
    @POST
    @Path("/{type:" + Mappers.TYPES + "}/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Search by a form, so that whose resources they are stands in no address",
            description = "The links of the answer are for GET; whoever wants no address to say whose page it is sends"
                    + " their parameters as a form again, with `_after`.")
    public Uni<Response> searchByForm(
            @RestPath String type,
            @Context UriInfo uri,
            MultivaluedMap<String, String> form,
            @RestHeader(CARD_NUMBER) @Nullable String card,
            @RestHeader(PREFER) @Nullable String prefer) {
        return search(mapper(type), FhirAnswers.parameters(uri, form), card, prefer);
    }

    private Uni<Response> search(
            Mapper<?> mapper, Map<String, List<String>> parameters, @Nullable String card, @Nullable String prefer) {
        var query = QueryReader.read(
                parameters, mapper.tokens(), mapper.dates(), mapper.includes(), FhirAnswers.isStrict(prefer));
        var citizen = query.patient()
                .map(CitizenId::new)
                .or(() -> door.isCitizen() ? Optional.of(door.citizen()) : Optional.empty())
                .orElseThrow(() -> FhirAnswers.patientMissing().exception());
        return door.open(citizen, card, Scope.FILE)
                .chain(file -> searches.page(mapper, query, file)
                        .map(page -> page.map(found -> searchset(mapper.type(), query, citizen, file, found))
                                .orElseGet(() -> FhirAnswers.noSuchPlace().response())));
    }

    private Response searchset(String type, Query query, CitizenId citizen, HealthFile file, Searches.Page page) {
        var entries = Stream.concat(
                        page.items().stream().map(FhirWriter::entryOf),
                        Includes.of(query, citizen, page.items()).stream())
                .toList();
        return FhirAnswers.of(FhirWriter.searchset(
                entries,
                answers.frame(type, query, file.sealed(), page.next(), page.total()),
                String.join(", ", query.ignored())));
    }

    private static Mapper<?> mapper(String type) {
        return Objects.requireNonNull(Mappers.of(type).orElse(null));
    }
}
