package city.healthcard.records;

import city.healthcard.records.door.FileDoors;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.fhir.SummaryDocument;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.summary.Summaries;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What matters in an emergency, as an International Patient Summary: one's own, a ward's, a patient's.
@Path("/api")
@Produces({SummaryResource.FHIR_JSON, "application/json"})
@Tag(name = "summary", description = "急救摘要 · International Patient Summary")
public class SummaryResource {

    static final String FHIR_JSON = "application/fhir+json";

    private final Summaries summaries;
    private final FileDoors doors;
    private final InstantSource clock;
    private final Caller caller;
    private final SummaryDocument document;

    SummaryResource(
            Summaries summaries,
            FileDoors doors,
            InstitutionNames institutions,
            InstantSource clock,
            Caller caller,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.summaries = summaries;
        this.doors = doors;
        this.clock = clock;
        this.caller = caller;
        document = new SummaryDocument(publicUrl + "/records/fhir/", institutions::of);
    }

    /// One's own.
    @GET
    @Path("/file/summary")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "我的急救摘要 · The summary of my file",
            description = "A FHIR R4 document (IPS): problems, allergies, medication, immunizations, results. A section of"
                    + " which nothing is on file has an `emptyReason`.")
    public Uni<Response> own() {
        return doors.own(caller, Scope.SUMMARY).chain(this::answer);
    }

    /// A ward's.
    @GET
    @Path("/wards/{ward}/file/summary")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "The summary of a ward's file")
    public Uni<Response> ward(@RestPath UUID ward) {
        return doors.ward(caller, ward, Scope.SUMMARY).chain(this::answer);
    }

    /// A patient's.
    @GET
    @Path("/citizens/{citizen}/file/summary")
    @RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.INSTITUTION_GATEWAY, Roles.DESK_CLERK})
    @Operation(
            summary = "The summary of the file of a citizen one treats",
            description = "Entitled as for the file; the label `REDACTED` says that something is sealed. Behind broken glass"
                    + " the purpose of the reading is `BTG`.")
    public Uni<Response> others(
            @RestPath UUID citizen, @RestHeader(FileResource.CARD_NUMBER) @Nullable String card) {
        return doors.others(caller, citizen, card, Scope.SUMMARY).chain(this::answer);
    }

    private Uni<Response> answer(OpenFile open) {
        return summaries.of(open.file()).map(summary -> Response.ok(document.of(
                        UUID.randomUUID(),
                        open.citizen(),
                        summary,
                        open.file().sealed(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .type(FHIR_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build());
    }
}
