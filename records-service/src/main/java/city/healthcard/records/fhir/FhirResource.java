package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The file in FHIR R4. The same doors as everywhere: who may read, and that they did, is decided and recorded first.
@Path("/fhir")
@Produces({FhirResource.FHIR_JSON, "application/json"})
@RolesAllowed({Roles.CITIZEN, Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
@Tag(name = "fhir", description = "FHIR R4")
public class FhirResource {

    static final String FHIR_JSON = "application/fhir+json";
    private static final String CARD_NUMBER = "Card-Number";
    private static final String COUNT_DEFAULT = "100";
    private static final int COUNT_MAX = 1000;

    private final HealthFiles files;
    private final Door door;
    private final Readers readers;
    private final Caller caller;
    private final String base;
    private final byte[] capabilities;

    FhirResource(
            HealthFiles files,
            Door door,
            Readers readers,
            Caller caller,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.files = files;
        this.door = door;
        this.readers = readers;
        this.caller = caller;
        base = publicUrl + "/records/fhir/";
        capabilities = capabilities();
    }

    /// What this server can do.
    @GET
    @Path("/metadata")
    @PermitAll
    @Operation(summary = "CapabilityStatement")
    public Response metadata() {
        return Response.ok(capabilities).build();
    }

    /// The citizen behind a file.
    @GET
    @Path("/Patient/{id}")
    @Operation(summary = "Patient: the pseudonym of a citizen")
    public Uni<Response> patient(@RestPath UUID id, @RestHeader(CARD_NUMBER) @Nullable String card) {
        var citizen = new CitizenId(id);
        return files.fileOf(citizen)
                .chain(file -> door.admit(reader(citizen, file, card), citizen, Scope.FILE))
                .map(_ -> answer(FhirWriter.patient(citizen)));
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
        return files.fileOf(citizen).chain(file -> {
            var reader = reader(citizen, file, card);
            return door.admit(reader, citizen, Scope.FILE)
                    .chain(() -> page(citizen, readers.openedTo(caller, reader, file), before, count));
        });
    }

    /// One visit.
    @GET
    @Path("/Encounter/{id}")
    @Operation(summary = "Encounter: one visit")
    public Uni<Response> encounter(@RestPath UUID id, @RestHeader(CARD_NUMBER) @Nullable String card) {
        return files.visit(id)
                .chain(body -> body.map(FiledVisitForm::decode)
                        .map(visit -> encounter(visit, card))
                        .orElseGet(() ->
                                Uni.createFrom().item(FileProblems.noSuchVisit().response())));
    }

    private Uni<Response> encounter(FiledVisit visit, @Nullable String card) {
        var citizen = new CitizenId(visit.citizen());
        return files.fileOf(citizen).chain(file -> {
            var reader = reader(citizen, file, card);
            return door.admit(reader, citizen, Scope.VISIT)
                    .map(_ -> shown(visit, readers.openedTo(caller, reader, file)));
        });
    }

    private static Response shown(FiledVisit visit, HealthFile file) {
        if (file.restricted()) {
            return FileProblems.restricted().response();
        }
        return file.shows(visit.id())
                ? answer(FhirWriter.encounter(visit))
                : FileProblems.noSuchVisitIn(file).response();
    }

    private Reader reader(CitizenId citizen, HealthFile file, @Nullable String card) {
        return caller.is(Roles.CITIZEN) ? readers.holder(caller) : readers.other(caller, citizen, file, card);
    }

    private Uni<Response> page(CitizenId citizen, HealthFile file, @Nullable UUID before, int count) {
        if (file.restricted()) {
            return Uni.createFrom().item(FileProblems.restricted().response());
        }
        return file.pageOfItems(before, count)
                .map(page -> files.visits(page.entries())
                        .map(bodies -> answer(bundle(citizen, file.sealed(), before, count, page, bodies))))
                .orElseGet(
                        () -> Uni.createFrom().item(FileProblems.noSuchPlace().response()));
    }

    private byte[] bundle(
            CitizenId citizen,
            boolean sealed,
            @Nullable UUID before,
            int count,
            HealthFile.Page page,
            List<byte[]> bodies) {
        var address = base + "Patient/" + citizen.value() + "/$everything?_count=" + count;
        return FhirWriter.everything(
                before == null ? citizen : null,
                sealed,
                bodies.stream().map(FiledVisitForm::decode).toList(),
                base,
                before == null ? address : address + "&before=" + before,
                page.next().map(next -> address + "&before=" + next).orElse(null));
    }

    private static Response answer(byte[] body) {
        return Response.ok(body)
                .type(FHIR_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static byte[] capabilities() {
        try (var file = FhirResource.class.getResourceAsStream("/fhir/capability-statement.json")) {
            if (file == null) {
                throw new FileNotFoundException("fhir/capability-statement.json");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
