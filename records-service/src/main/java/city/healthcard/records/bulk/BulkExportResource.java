package city.healthcard.records.bulk;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.job.Job;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Bulk export, as HL7 FHIR Bulk Data Access describes it: asked for, waited for, fetched, let go.
@Path("/fhir")
@Tag(name = "fhir", description = "FHIR R4")
public class BulkExportResource {

    private static final String FHIR_JSON = "application/fhir+json";
    private static final String FHIR_LINES = "application/fhir+ndjson";
    private static final String PREFER = "Prefer";
    private static final String PURPOSE = "Purpose-Of-Use";
    private static final String FILE_END = ".ndjson";
    private static final int SOON = 2;
    private static final int LATER = 60;

    private final Exports exports;
    private final Door door;
    private final Readers readers;
    private final HealthFiles files;
    private final Policies policies;
    private final Caller caller;

    BulkExportResource(
            Exports exports, Door door, Readers readers, HealthFiles files, Policies policies, Caller caller) {
        this.exports = exports;
        this.door = door;
        this.readers = readers;
        this.files = files;
        this.policies = policies;
        this.caller = caller;
    }

    /// Begins the export of what an institution has posted.
    @GET
    @Path("/Patient/{export:(?:\\$|%24)export}") // many clients escape the dollar sign
    @Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.INSTITUTION_SYSTEM)
    @Operation(
            summary = "Bulk export of all visits that the institution has posted",
            description = "HL7 FHIR Bulk Data Access, with `Prefer: respond-async`; `_type`, `_since`, `_outputFormat`."
                    + " `Purpose-Of-Use` is `RECORDMGT` (default) or `HQUALIMP`; with it, every citizen whose visits"
                    + " are exported finds the export on the list of accesses.")
    @APIResponse(responseCode = "202", description = "Begun: how it stands is at `Content-Location`")
    @APIResponse(responseCode = "400", description = "An OperationOutcome that names the parameters")
    @APIResponse(responseCode = "429", description = "bulk.too-many")
    public Uni<Response> institution(
            @Context UriInfo uri,
            @RestHeader(PREFER) @Nullable String prefer,
            @RestHeader(PURPOSE) @Nullable String purpose) {
        var asked = ExportRequest.read(uri.getQueryParameters(), prefer);
        var institution = caller.institution()
                .orElseThrow(() -> RequestProblems.forbidden().exception());
        return exports.ofInstitution(institution, caller.subject(), Purpose.of(purpose), asked)
                .map(this::begun);
    }

    /// Begins the export of one's own file.
    @GET
    @Path("/Patient/{id}/{export:(?:\\$|%24)export}")
    @Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Bulk export of one's own file",
            description = "As above, for a file of any length; the export is on the list of accesses.")
    @APIResponse(responseCode = "202", description = "Begun: how it stands is at `Content-Location`")
    @APIResponse(responseCode = "400", description = "An OperationOutcome that names the parameters")
    @APIResponse(responseCode = "429", description = "bulk.too-many")
    public Uni<Response> citizen(@RestPath UUID id, @Context UriInfo uri, @RestHeader(PREFER) @Nullable String prefer) {
        var asked = ExportRequest.read(uri.getQueryParameters(), prefer);
        var names = readers.names(caller);
        var reader = caller.subject();
        return door.admit(readers.holder(caller), new CitizenId(id), Scope.EXPORT)
                .chain(() -> files.fileOf(names.getFirst()))
                .chain(file -> {
                    if (file.restricted()) {
                        throw FileProblems.restricted().exception();
                    }
                    return exports.ofCitizen(names, reader, asked);
                })
                .map(this::begun);
    }

    private Response begun(Optional<Job> begun) {
        return begun.map(job -> Response.accepted()
                        .header(HttpHeaders.CONTENT_LOCATION, exports.addressOf(job))
                        .build())
                .orElseGet(() -> Response.fromResponse(
                                ExportProblems.tooMany(policies.jobs().perOwnerMax())
                                        .response())
                        .header(HttpHeaders.RETRY_AFTER, LATER)
                        .build());
    }

    /// How an export stands, and what it made when it is done.
    @GET
    @Path("/bulk/{job}")
    @Produces({MediaType.APPLICATION_JSON, FHIR_JSON})
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.CITIZEN})
    @Operation(summary = "How a bulk export stands; its manifest when it is done")
    @APIResponse(responseCode = "202", description = "It goes on: see `X-Progress`, ask again after `Retry-After`")
    @APIResponse(responseCode = "200", description = "The manifest; what it names can be fetched until `Expires`")
    @APIResponse(responseCode = "404", description = "bulk.unknown: cancelled, over, or never there")
    public Uni<Response> status(@RestPath UUID job) {
        return found(job).chain(export -> switch (export.state()) {
            case RECEIVING, RUNNING -> Uni.createFrom().item(goingOn(export));
            case DONE -> exports.manifest(export).map(manifest -> done(export, manifest));
            case FAILED -> Uni.createFrom().item(ExportProblems.failed().response());
        });
    }

    private static Response goingOn(Job export) {
        var progress = export.total() == 0
                ? "looking for the files"
                : "%d of %d files".formatted(export.done(), export.total());
        return Response.accepted()
                .header("X-Progress", progress)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .build();
    }

    private static Response done(Job export, Exports.Manifest manifest) {
        return Response.ok(manifest, MediaType.APPLICATION_JSON_TYPE)
                .header(
                        HttpHeaders.EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                export.endsAt().atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /// One file of an export.
    @GET
    @Path("/bulk/{job}/{file}")
    @Produces(FHIR_LINES)
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.CITIZEN})
    @Operation(summary = "A file of a bulk export: resources of one type, one a line")
    @APIResponse(responseCode = "404", description = "bulk.unknown, bulk.no-such-file")
    public Multi<byte[]> file(@RestPath UUID job, @RestPath String file) {
        if (!file.endsWith(FILE_END)) {
            throw ExportProblems.noSuchFile().exception();
        }
        var type = file.substring(0, file.length() - FILE_END.length());
        var lines = Multi.createFrom()
                .uni(found(job)
                        .call(export -> exports.manifest(export).invoke(manifest -> {
                            if (export.state() != Job.State.DONE
                                    || manifest.output().stream()
                                            .noneMatch(output -> output.type().equals(type))) {
                                throw ExportProblems.noSuchFile().exception();
                            }
                        })))
                .onItem()
                .transformToMultiAndConcatenate(export -> exports.lines(export, type));
        // with "json" in its type it would be taken for an array
        return RestMulti.fromMultiData(lines)
                .encodeAsJsonArray(false)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /// Ends an export. What it made is gone at once.
    @DELETE
    @Path("/bulk/{job}")
    @Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.CITIZEN})
    @Operation(summary = "Cancel a bulk export, or delete what it made")
    @APIResponse(responseCode = "202", description = "It is gone")
    @APIResponse(responseCode = "404", description = "bulk.unknown")
    public Uni<Response> cancel(@RestPath UUID job) {
        return found(job).chain(exports::forget).map(_ -> Response.accepted().build());
    }

    private Uni<Job> found(UUID job) {
        return exports.find(job, owner())
                .map(found -> found.orElseThrow(() -> ExportProblems.unknown().exception()));
    }

    private String owner() {
        if (!caller.is(Roles.CITIZEN)) {
            return caller.institution().orElse("");
        }
        if (readers.holder(caller) instanceof Reader.Holder holder && holder.cardBlocked()) {
            throw RequestProblems.forbidden().exception();
        }
        return readers.citizen(caller).value().toString();
    }
}
